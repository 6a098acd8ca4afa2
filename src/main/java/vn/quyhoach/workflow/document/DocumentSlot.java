package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierSeal;

/** One document of a task: made from the data on demand, or brought in as a scan. */
public sealed interface DocumentSlot {

  /** Most scans that one place takes. */
  int MOST = 10;

  /** Id within the task, part of its address: lower-case words with hyphens. */
  String id();

  /** What people call it, in Vietnamese. */
  String title();

  /** A Word file made when somebody asks for it. */
  static Produced word(String id, String title, Supplier<byte[]> content) {
    return new Produced(id, title, title + ".docx", WordDocuments.MEDIA_TYPE, content, null);
  }

  /** An Excel file made when somebody asks for it. */
  static Produced excel(String id, String title, Supplier<List<Spreadsheet<?>>> content) {
    return new Produced(id, title, title + ".xlsx", Spreadsheets.MEDIA_TYPE, null, content);
  }

  /** A place for scans of a paper; add {@link Scan#required()} when the step is not complete without one. */
  static Scan scan(String id, String title, String owner) {
    return new Scan(id, title, new DocumentPlace(owner, id), MOST, false, true, null, null, null, null);
  }

  /** Scans that were brought in at an earlier step, to read only. */
  static Scan shown(String id, String title, String owner) {
    return shown(id, title, new DocumentPlace(owner, id));
  }

  /** Scans of another place, to read only. */
  static Scan shown(String id, String title, DocumentPlace place) {
    return new Scan(id, title, place, 0, false, false, null, null, null, null);
  }

  /**
   * A paper of a dossier as a line of its holder's checklist; its day is asked for.
   *
   * @param open whether scans may be brought in at this step
   */
  static Scan item(String id, DossierLine line, boolean open) {
    return new Scan(id, line.item().title(), line.place(), open ? MOST : 0, line.item().required(), open, null, null, line, null);
  }

  /**
   * A document made from the data.
   *
   * @param fileName name offered for download
   * @param content makes a whole file; {@code null} for an Excel file
   * @param sheets makes the sheets of an Excel file; {@code null} for a whole file
   */
  record Produced(String id, String title, String fileName, String mediaType, Supplier<byte[]> content, Supplier<List<Spreadsheet<?>>> sheets)
      implements DocumentSlot {}

  /**
   * A place for scans.
   *
   * @param most how many it takes
   * @param isRequired whether people are warned while it is empty
   * @param open whether scans may be brought in at this step
   * @param recordScope chain of the decision record on which the hash of each scan is put; {@code null} for none
   * @param hint what the scan has to show, in Vietnamese; may be {@code null}
   * @param line the line of a checklist that the place is; {@code null} for a place by itself
   * @param sealed ids of the scans that a signature fixed, the only ones to be read here; {@code null} where the present ones are
   */
  record Scan(String id, String title, DocumentPlace place, int most, boolean isRequired, boolean open, String recordScope, String hint,
      DossierLine line, Set<String> sealed) implements DocumentSlot {

    /** Warns while no scan is there. */
    public Scan required() {
      return new Scan(id, title, place, most, true, open, recordScope, hint, line, sealed);
    }

    /** Puts the hash of each scan on the given chain of the decision record. */
    public Scan recordedIn(String scope) {
      return new Scan(id, title, place, most, isRequired, open, scope, hint, line, sealed);
    }

    /** Says what the scan has to show. */
    public Scan hint(String words) {
      return new Scan(id, title, place, most, isRequired, open, recordScope, words, line, sealed);
    }

    /** Shows what a signature fixed, whatever came or went since, and says what changed since the signature before. */
    public Scan asSigned(DossierSeal seal, Optional<DossierSeal> before) {
      String change = before.flatMap(earlier -> seal.changeSince(earlier, place)).orElse(null);
      return new Scan(id, title, place, most, isRequired, open, recordScope, change == null ? hint : change, line, seal.of(place));
    }

    /** Whether a scan is to be read here. */
    boolean shows(AttachedDocument document) {
      return place.equals(document.place()) && (sealed == null ? !document.withdrawn() : sealed.contains(document.id()));
    }
  }
}
