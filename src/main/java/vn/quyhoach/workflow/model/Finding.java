package vn.quyhoach.workflow.model;

/**
 * Something a designer is told about a file.
 *
 * @param weight whether it has to be mended before the file can be used
 * @param file name under which the file is deployed, such as {@code processes/conference.bpmn}
 * @param message what is found, in Vietnamese, naming the element
 */
public record Finding(Weight weight, String file, String message) {

  /** How much a finding weighs. */
  public enum Weight {
    /** Has to be mended. */
    ERROR("Lỗi"),
    /** May be meant; somebody should look. */
    NOTICE("Lưu ý");

    private final String label;

    Weight(String label) {
      this.label = label;
    }

    /** For display, in Vietnamese. */
    public String label() {
      return label;
    }
  }

  public static Finding error(String file, String message) {
    return new Finding(Weight.ERROR, file, message);
  }

  public static Finding notice(String file, String message) {
    return new Finding(Weight.NOTICE, file, message);
  }
}
