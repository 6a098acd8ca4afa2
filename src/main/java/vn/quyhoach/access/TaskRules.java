package vn.quyhoach.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.audit.InPlaceOf;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;

/**
 * Decides whether a person may take or finish a piece of work, and remembers what they did.
 *
 * <p>One person with two accounts stays one person. Asked at claim and, in the transaction of the step itself, at completion, so that nothing can change between the check and
 * the act.
 */
@Service
public class TaskRules {

  private static final Map<Duty, String> DONE = Map.of(
      Duty.NOMINATE, "đã đề xuất, lập danh sách nhân sự",
      Duty.SIGN, "đã ký tờ trình hoặc văn bản đề nghị",
      Duty.FIRST_COUNT, "đã nhập kết quả kiểm phiếu lần 1",
      Duty.SECOND_COUNT, "đã nhập kết quả kiểm phiếu lần 2",
      Duty.VET, "đã thẩm tra nhân sự",
      Duty.GIVE_OPINION, "đã cho ý kiến về nhân sự",
      Duty.APPRAISE, "đã thẩm định hồ sơ hoặc thẩm tra đề nghị",
      Duty.DECIDE, "đã ghi quyết định của ban thường vụ");

  /** The person behind an account: somebody with two accounts is one person. */
  private static final String THIS_PERSON = """
      (user_id = :user or user_id in (select user_id from official where cadre_code is not null and cadre_code = :person))""";

  private final Officials officials;
  private final Cadres cadres;
  private final StandIns standIns;
  private final DecisionRecord record;
  private final JdbcClient jdbc;

  TaskRules(Officials officials, Cadres cadres, StandIns standIns, DecisionRecord record, JdbcClient jdbc) {
    this.officials = officials;
    this.cadres = cadres;
    this.standIns = standIns;
    this.record = record;
    this.jdbc = jdbc;
  }

  /**
   * Whether somebody may do a piece of work, for themselves or for an absent colleague. What bars either of the two bars both: nobody
   * gets round a rule by sending somebody else.
   *
   * @return the arrangement by which the work is done for somebody absent; empty for one's own work
   * @throws NotYours when it is neither one's own nor that of anybody whom one stands in for today
   * @throws ConflictOfInterest when a rule of separation bars the person, or the absent colleague
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<StandIn> require(String userId, Assignment work) {
    Official official = officials.official(userId)
        .orElseThrow(() -> new NotYours(userId + " is no official"));
    if (isOwn(official, work)) {
      work.duty().ifPresent(duty -> requireImpartial(official, duty, work, "Đồng chí"));
      return Optional.empty();
    }
    StandIn standIn = standInFor(userId, work)
        .orElseThrow(() -> new NotYours(userId + " is not of unit " + work.unitCode() + " and group " + work.groupId()));
    work.duty().ifPresent(duty -> {
      requireImpartial(official, duty, work, "Đồng chí");
      requireImpartial(officials.official(standIn.absent()).orElseThrow(), duty, work, "Người đồng chí làm thay");
    });
    return Optional.of(standIn);
  }

  /** Whether {@link #require} lets somebody do a piece of work; the caller's transaction goes on in either case. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean permit(String userId, Assignment work) {
    try {
      require(userId, work);
      return true;
    } catch (NotYours | ConflictOfInterest barred) {
      return false;
    }
  }

  private static boolean isOwn(Official official, Assignment work) {
    return official.unitCode().equals(work.unitCode()) && official.role().groupId().equals(work.groupId());
  }

  private Optional<StandIn> standInFor(String userId, Assignment work) {
    if (work.isPersonal()) {
      return Optional.empty();
    }
    return standIns.runningOf(userId).stream().filter(standIn -> standIn.covers(work.campaignId()))
        .filter(standIn -> officials.official(standIn.absent()).filter(absent -> isOwn(absent, work)).isPresent()).findFirst();
  }

  /**
   * Remembers a finished step: whose it was, and that both did it when one stood in for the other. From here to the end of the
   * transaction the record names both.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void finished(String userId, Assignment work, Optional<StandIn> standIn) {
    work.duty().ifPresent(duty -> remember(userId, duty, work.subjects()));
    standIn.ifPresent(arranged -> {
      work.duty().ifPresent(duty -> remember(arranged.absent(), duty, work.subjects()));
      record.nameBoth(new InPlaceOf(userId, arranged.absent(), StandIns.names(arranged), arranged.id()));
    });
  }

  /** Remembers a finished duty, for the rules that look back; repeating it changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remember(String userId, Duty duty, Collection<String> subjects) {
    for (String subject : subjects) {
      jdbc.sql("""
              insert into duty_done (subject, duty, user_id)
              select :subject, :duty, :user where not exists
                (select 1 from duty_done where subject = :subject and duty = :duty and user_id = :user)""")
          .param("subject", subject).param("duty", duty.name()).param("user", userId).update();
    }
  }

  /** Records that a person steps aside from a plan, with the reason given. */
  @Transactional
  public void recuse(String userId, String planId, String reason) {
    jdbc.sql("insert into recusal (subject, user_id, reason) values (:plan, :user, :reason)")
        .param("plan", planId).param("user", userId).param("reason", reason).update();
  }

  /** Whether a person, under this account or another one, has stepped aside from a plan. */
  @Transactional(readOnly = true)
  public boolean isRecused(String userId, String planId) {
    String person = officials.official(userId).flatMap(Official::cadreCode).orElse("");
    return isRecused(userId, person, List.of(planId));
  }

  private boolean isRecused(String userId, String person, Collection<String> subjects) {
    return jdbc.sql("select count(*) from recusal where subject in (:subjects) and " + THIS_PERSON)
        .param("user", userId).param("person", person).param("subjects", subjects).query(Integer.class).single() > 0;
  }

  /** @param who how the person is called in the answer */
  private void requireImpartial(Official official, Duty duty, Assignment work, String who) {
    if (duty.barredOnOneself() && work.peopleConcerned().stream().anyMatch(official::isSamePersonAs)) {
      throw new ConflictOfInterest(who + " có tên trong danh sách nên không được thẩm tra, thẩm định hoặc ghi quyết định đối "
          + "với danh sách này (quy tắc: không tự xem xét mình).");
    }
    if (duty.barredOnOneself() && namesRelative(official, work)) {
      throw new ConflictOfInterest(who + " có người thân trong danh sách nên không được thẩm tra, thẩm định hoặc ghi "
          + "quyết định đối với danh sách này (quy tắc: không xem xét người thân).");
    }
    if (duty.barredInOwnUnit() && work.unitsConcerned().stream().anyMatch(unit -> belongsTo(official, unit))) {
      throw new ConflictOfInterest(who + " công tác ở đơn vị có người trong danh sách này nên không được thẩm tra, thẩm định "
          + "(quy tắc: không thẩm tra đơn vị mình).");
    }
    if (work.subjects().isEmpty()) {
      return;
    }
    if (isRecused(official.userId(), official.cadreCode().orElse(""), work.subjects())) {
      throw new ConflictOfInterest(who + " đã được ghi nhận không tham gia xem xét hồ sơ này (quy tắc: hồi tránh).");
    }
    List<String> excluded = duty.excludes().stream().map(Enum::name).toList();
    if (excluded.isEmpty()) {
      return;
    }
    jdbc.sql("select duty from duty_done where subject in (:subjects) and duty in (:excluded) and " + THIS_PERSON)
        .param("user", official.userId()).param("person", official.cadreCode().orElse(""))
        .param("subjects", work.subjects()).param("excluded", excluded)
        .query(String.class).list().stream().findFirst().map(Duty::valueOf)
        .ifPresent(earlier -> {
          throw new ConflictOfInterest(who + " " + DONE.get(earlier)
              + " nên không được làm tiếp việc này (quy tắc: người làm bước sau phải khác người làm bước trước).");
        });
  }

  /** Whether the list names somebody whom the files call a relative, stated on either side, by the cadre's code or by the account. */
  private boolean namesRelative(Official official, Assignment work) {
    if (work.peopleConcerned().isEmpty()) {
      return false;
    }
    Set<String> relatives = new HashSet<>(cadres.relativesOfAccount(official.userId()));
    official.cadreCode().ifPresent(code -> relatives.addAll(cadres.relativesOf(code)));
    return work.peopleConcerned().stream().anyMatch(relatives::contains);
  }

  /** Whether an official works for a unit, or is kept there as a source of its plan. */
  private boolean belongsTo(Official official, String unitCode) {
    return official.unitCode().equals(unitCode)
        || official.cadreCode().stream()
            .flatMap(code -> cadres.cadres(List.of(code)).values().stream()).anyMatch(cadre -> cadre.unitCode().equals(unitCode));
  }
}
