package vn.quyhoach.document;

import java.util.List;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;

/** The expected "no" to a file, with the code by which programs know the reason. */
public class FileRefused extends Refusal {

  private final FileFault fault;

  /**
   * @param field the field of the upload: {@code file} or {@code classification}
   * @param message what is wrong and what to do, in Vietnamese
   */
  public FileRefused(FileFault fault, String field, String message) {
    super(List.of(new RefusedField(field, message, null)));
    this.fault = fault;
  }

  FileRefused(FileFault fault, String message) {
    this(fault, "file", message);
  }

  /** The reason. */
  public FileFault fault() {
    return fault;
  }
}
