package vn.quyhoach.document;

/** Makes Word files ({@code .docx}) from templates that a secretary edits in Word. */
public interface WordDocuments {

  /** Media type of what is made. */
  String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /**
   * Fills a template.
   *
   * @param values a value for each tag that the template knows, no more and no less
   * @return the finished file
   * @throws IllegalArgumentException when tags are missing or unknown: nothing half filled leaves the house
   * @throws BrokenTemplate when the template was edited so that it cannot be filled
   */
  byte[] render(DocumentTemplate template, DocumentLayout layout, DocumentValues values);
}
