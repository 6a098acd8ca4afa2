package vn.quyhoach.dataimport;

/** Why a cell cannot be taken as it is; the message says how to mend it, in Vietnamese. */
final class CellProblem extends RuntimeException {

  private final String code;

  CellProblem(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
