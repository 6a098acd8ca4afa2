/**
 * Breaks every rule of the architecture once, on purpose; see {@code vn.quyhoach.architecture}. Outside of the product's packages, so
 * that no other test finds a bean or an entity here.
 */
package broken;
