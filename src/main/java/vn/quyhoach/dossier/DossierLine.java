package vn.quyhoach.dossier;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.regulation.DossierItem;

/**
 * How one paper of a dossier stands today.
 *
 * @param owner what a scan of it belongs to
 * @param cadreCode whose paper it is; {@code null} for a paper of the list or of a meeting
 * @param holder name of the person, of the list or of the meetings, as people read it
 * @param dated day of the paper or of the record that does instead; {@code null} while there is none, or when it bears no day
 * @param recorded what on record does instead of a scan, in Vietnamese; {@code null} when a scan counts, or nothing
 */
public record DossierLine(String owner, String cadreCode, String holder, DossierItem item, Standing standing, LocalDate dated, String recorded) {

  /** How a paper stands. */
  public enum Standing {
    PRESENT("Đã có"),
    EXPIRING("Sắp hết hạn"),
    EXPIRED("Đã hết hạn"),
    MISSING("Chưa có");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether the paper counts today. */
    public boolean counts() {
      return this == PRESENT || this == EXPIRING;
    }
  }

  /** Where a scan of the paper is brought in. */
  public DocumentPlace place() {
    return new DocumentPlace(owner, item.code().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The same for all papers of one person, of the list, or of the meetings. */
  public String holderKey() {
    return cadreCode == null ? item.scope().name() : cadreCode;
  }

  /** Whether the paper is required for an act and does not count. */
  public boolean blocks(DossierItem.Moment moment) {
    return item.required() && item.neededBy() == moment && !standing.counts();
  }

  /** Last day on which the paper can be used; empty when it does not expire or is not there. */
  public Optional<LocalDate> usableUntil() {
    return dated == null ? Optional.empty() : item.usableUntil(dated);
  }

  /** The standing in words, with the day until which the paper can be used. */
  public String words() {
    String words = standing == Standing.MISSING && !item.required() ? "Chưa có, không bắt buộc" : standing.label();
    String until = usableUntil().map(day -> (standing == Standing.EXPIRED ? " từ sau ngày " : ", dùng được đến ") + UserZone.text(day)).orElse("");
    return words + until + (recorded == null ? "" : " (" + recorded + ")");
  }
}
