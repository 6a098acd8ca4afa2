package vn.quyhoach.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.Documents;
import vn.quyhoach.dossier.DossierLine.Standing;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.DossierItem.Moment;
import vn.quyhoach.regulation.DossierItem.Proof;
import vn.quyhoach.regulation.DossierItem.Scope;
import vn.quyhoach.regulation.DossierItems;
import vn.quyhoach.regulation.PostGroup;
import vn.quyhoach.regulation.RulePin;

/** Looks which papers of a dossier are there and can be used today (regulation reference, section 7.1). */
@Service
@Transactional(readOnly = true)
public class DossierChecklist {

  private static final String OF_THE_LIST = "Danh sách trình";
  private static final String OF_THE_MEETINGS = "Biên bản các hội nghị";

  private final DossierItems items;
  private final Documents documents;
  private final Cadres cadres;
  private final Clock clock;

  DossierChecklist(DossierItems items, Documents documents, Cadres cadres, Clock clock) {
    this.items = items;
    this.documents = documents;
    this.cadres = cadres;
    this.clock = clock;
  }

  /** A paper that counts, or once counted: its day, and what on record does instead of a scan, null for a scan. */
  private record Evidence(LocalDate dated, LocalDate until, String recorded) {}

  /** Every paper of the list, of each meeting and of each person in the order of the table, those that are not required included. */
  public List<DossierLine> of(DossierSubject subject) {
    Map<PostGroup, List<DossierItem>> byGroup = subject.people().values().stream().flatMap(Set::stream).distinct()
        .collect(Collectors.toMap(Function.identity(), group -> items.of(subject.rules(), subject.tier().name(), group)));
    Map<DocumentPlace, List<AttachedDocument>> scans = scansOf(subject);
    Map<String, Cadre> people = cadres.cadres(subject.people().keySet());
    List<DossierLine> lines = new ArrayList<>();
    String list = DossierSubject.ownerOfList(subject.planId());
    merged(byGroup.values(), Scope.LIST).forEach(item -> lines.add(line(list, null, OF_THE_LIST, item, scans)));
    merged(byGroup.values(), Scope.MEETING).forEach(item -> subject.meetings().forEach((owner, title) ->
        lines.add(line(owner, null, OF_THE_MEETINGS, item.titled(item.title() + " – " + title), scans))));
    subject.people().forEach((code, groups) ->
        merged(groups.stream().sorted().map(byGroup::get).toList(), Scope.PERSON)
            .forEach(item -> lines.add(
                line(DossierSubject.ownerOfPerson(code), people.get(code), people.get(code).fullName(), item, scans))));
    return lines;
  }

  /**
   * Refuses an act that waits for papers: one message for each person, one for the list and one for the
   * meetings, that names every paper.
   *
   * @param field the field of the form that asks for the act, by code of the person; asked with null for the list and the meetings
   */
  public void refuseIncomplete(DossierSubject subject, Moment moment, Function<String, String> field, Refusals refusals) {
    Map<String, List<DossierLine>> blocking = of(subject).stream().filter(line -> line.blocks(moment))
        .collect(Collectors.groupingBy(DossierLine::holderKey, LinkedHashMap::new, Collectors.toList()));
    blocking.values().forEach(lines -> refusals.add(field.apply(lines.get(0).cadreCode()),
        lines.get(0).holder() + ": " + named(lines) + ". Gửi bản quét ở thẻ «Văn bản».",
        String.join("; ", lines.stream().map(line -> line.item().basis()).collect(Collectors.toCollection(TreeSet::new)))));
  }

  /** Refuses to lock the minutes of a meeting whose signed minutes the pack wants to see, while no scan of them is there. */
  public void refuseUnscannedMinutes(RulePin rules, UnitTier tier, String owner, Refusals refusals) {
    items.minutesBeforeLock(rules, tier.name(), PostGroup.LEADERSHIP)
        .filter(item -> documents.of(List.of(owner)).stream().noneMatch(scan -> scan.damage().isEmpty()))
        .ifPresent(item -> refusals.add(null, "Chưa có «" + item.title() + "». Gửi bản quét ở thẻ «Văn bản» rồi khóa biên bản.",
            item.basis()));
  }

  /** Papers in words: those that are missing, then those that are too old. */
  public static String named(List<DossierLine> lines) {
    return Stream.of(Standing.MISSING, Standing.EXPIRED).map(standing -> {
      String titles = lines.stream().filter(line -> line.standing() == standing)
          .map(line -> "«" + line.item().title() + "»" + (standing == Standing.EXPIRED
              ? " (dùng được đến " + line.usableUntil().map(UserZone::text).orElse("–") + ")" : ""))
          .collect(Collectors.joining(", "));
      return titles.isEmpty() ? "" : (standing == Standing.MISSING ? "chưa có " : "đã hết hạn ") + titles;
    }).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
  }

  private Map<DocumentPlace, List<AttachedDocument>> scansOf(DossierSubject subject) {
    List<String> owners = new ArrayList<>(List.of(DossierSubject.ownerOfList(subject.planId())));
    owners.addAll(subject.meetings().keySet());
    subject.people().keySet().stream().map(DossierSubject::ownerOfPerson).forEach(owners::add);
    return documents.of(owners).stream().filter(scan -> scan.damage().isEmpty()).collect(Collectors.groupingBy(AttachedDocument::place));
  }

  /** The papers of one scope under several groups of posts: each once, required when one of the groups requires it. */
  private static Collection<DossierItem> merged(Collection<List<DossierItem>> byGroup, Scope scope) {
    Map<String, DossierItem> merged = new LinkedHashMap<>();
    byGroup.stream().flatMap(List::stream).filter(item -> item.scope() == scope)
        .forEach(item -> merged.merge(item.code(), item, (one, other) -> one.required() ? one : other));
    return merged.values();
  }

  private DossierLine line(String owner, Cadre person, String holder, DossierItem item, Map<DocumentPlace, List<AttachedDocument>> scans) {
    String code = person == null ? null : person.code();
    DossierLine empty = new DossierLine(owner, code, holder, item, Standing.MISSING, null, null);
    if (item.recordedBy() == Proof.LOCKED_MINUTES) {
      return new DossierLine(owner, code, holder, item, Standing.PRESENT, null, "theo biên bản đã khóa trong hệ thống");
    }
    Stream<Evidence> ofScans = scans.getOrDefault(empty.place(), List.of()).stream()
        .map(scan -> new Evidence(scan.issuedOn().orElseGet(() -> LocalDate.ofInstant(scan.attachedAt(), UserZone.ID)), null, null));
    Stream<Evidence> recorded = person == null ? Stream.empty() : recorded(person, item.recordedBy());
    LocalDate today = UserZone.today(clock);
    return Stream.concat(ofScans, recorded)
        .map(found -> new DossierLine(owner, code, holder, item, standing(item, found, today), found.dated(), found.recorded()))
        .max(Comparator.comparing((DossierLine line) -> line.standing().counts()).thenComparing(DossierLine::dated))
        .orElse(empty);
  }

  private static Standing standing(DossierItem item, Evidence found, LocalDate today) {
    if (found.until() != null && today.isAfter(found.until())) {
      return Standing.EXPIRED;
    }
    return switch (item.on(today, found.dated())) {
      case VALID -> Standing.PRESENT;
      case EXPIRING -> Standing.EXPIRING;
      case EXPIRED -> Standing.EXPIRED;
    };
  }

  private static Stream<Evidence> recorded(Cadre person, Proof proof) {
    return switch (proof) {
      case NONE, LOCKED_MINUTES -> Stream.empty();
      case POLITICAL_STANDARD -> person.politicalStandardConclusion().stream()
          .map(fact -> new Evidence(fact.concludedOn(), fact.validUntil(), "kết luận số " + fact.number()));
      case ASSET_DECLARATION -> person.counting(Fact.AssetDeclaration.class).stream()
          .map(fact -> new Evidence(fact.declaredOn() == null ? LocalDate.of(fact.year(), 12, 31) : fact.declaredOn(), null,
              "bản kê khai năm " + fact.year() + " ghi trong hồ sơ"));
      case HEALTH_CERTIFICATE -> person.counting(Fact.HealthCertificate.class).stream()
          .map(fact -> new Evidence(fact.issuedOn(), null, "ghi trong hồ sơ"));
      case RESIDENCE_COMMENT -> person.counting(Fact.ResidenceComment.class).stream()
          .map(fact -> new Evidence(fact.commentedOn(), null, "ghi trong hồ sơ"));
    };
  }
}
