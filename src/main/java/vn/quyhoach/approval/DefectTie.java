package vn.quyhoach.approval;

/** The fact or the paper that a defect is tied to, each with the words for it; all null for a defect tied to neither. */
record DefectTie(String factKey, String factLabel, String document, String documentTitle) {

  static final DefectTie NONE = new DefectTie(null, null, null, null);
}
