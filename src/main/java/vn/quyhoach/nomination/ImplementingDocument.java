package vn.quyhoach.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A document by which the unit carries the campaign out (S8). */
@Entity
@Table(name = "implementing_document")
class ImplementingDocument {

  @Id
  private String id;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(nullable = false)
  private String number;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Column(nullable = false)
  private String title;

  protected ImplementingDocument() {}

  ImplementingDocument(String planId, RegisterImplementingDocuments.Document document) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.number = document.number();
    this.issuedOn = document.issuedOn();
    this.title = document.title();
  }
}
