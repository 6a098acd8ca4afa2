package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.organisation.Charges;

/** What officials are told, and what they see because a unit was given to them. */
class NotificationTest extends ProcessTestBase {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @Autowired Notifications notifications;
  @Autowired Charges charges;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void aNoticeIsUndoneWithItsStepAndTellsOneThingOnce() {
    Notice notice = notice("test:once:14755");
    assertThatThrownBy(() -> notifications.send(notice)).isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> transactions.execute(step -> {
      notifications.send(notice);
      throw new IllegalStateException("the step fails afterwards");
    })).hasMessage("the step fails afterwards");
    assertThat(written("test:once:14755")).isZero();

    assertThat(transactions.<Boolean>execute(step -> notifications.send(notice))).isTrue();
    assertThat(transactions.<Boolean>execute(step -> notifications.send(notice))).isFalse();
    assertThat(written("test:once:14755")).isEqualTo(1);
  }

  @Test
  void aNoticeLeadsNowhereElseAndIsOneLine() {
    for (String link : List.of("https://example.org/", "//example.org/", "/a\\b", "quyhoach/")) {
      assertThatIllegalArgumentException().as(link)
          .isThrownBy(() -> new Notice("key", "officer.14755", Urgency.DIGEST, "Đến hạn.", link));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Notice("key", "officer.14755", Urgency.DIGEST, "Đến hạn.\r\nBcc: ai@example.org", TASKLIST));
    assertThatIllegalArgumentException().isThrownBy(() -> new Notice("key", "officer.14755", Urgency.DIGEST, "Đ".repeat(501), TASKLIST));
  }

  @Test
  void aMemberInChargeAndASpecialistSeeTheUnitsGivenToThemAndNoOther() {
    for (String user : List.of("member.380", "member.380-2", "specialist.380")) {
      assertThat(identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list()).as(user)
          .extracting(Tenant::getId).containsExactlyInAnyOrderElementsOf(charges.unitCodesOf(user, today())).doesNotContain("380", "38");
      assertThat(identities.createGroupQuery().groupMember(user).list()).as(user)
          .extracting(Group::getId).containsExactly(user.substring(0, user.indexOf('.')));
    }
    assertThat(charges.unitCodesOf("member.380", today())).doesNotContainAnyElementsOf(charges.unitCodesOf("member.380-2", today()));
    assertThat(identities.createTenantQuery().userMember("officer.14755").list()).extracting(Tenant::getId).containsExactly("14755");
  }

  private static Notice notice(String key) {
    return new Notice(key, "officer.14755", Urgency.IMMEDIATE, "Sắp đến hạn trình quy hoạch của Phường Hàm Rồng.", TASKLIST);
  }

  private int written(String key) {
    return jdbc.sql("select count(*) from notice where notice_key = :key").param("key", key).query(Integer.class).single();
  }
}
