package vn.quyhoach.document;

/** What is known about viruses in a file. */
public enum ScanState {
  NOT_SCANNED("chưa quét vi-rút"),
  CLEAN("đã quét, không có vi-rút"),
  /** Made by the product itself from its data. */
  MADE_HERE("do hệ thống lập");

  private final String label;

  ScanState(String label) {
    this.label = label;
  }

  /** Words shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
