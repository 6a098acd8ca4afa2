package broken.demo;

/** Somebody invented. */
public class InventedPerson {
}
