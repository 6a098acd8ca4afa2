package vn.quyhoach.nomination;

import java.time.LocalDate;
import java.util.List;

/** The unit's own documents for the campaign, registered before it starts (S8). */
public record RegisterImplementingDocuments(List<Document> documents) {

  /** One document: number and date as on paper, and its title. */
  public record Document(String number, LocalDate issuedOn, String title) {}
}
