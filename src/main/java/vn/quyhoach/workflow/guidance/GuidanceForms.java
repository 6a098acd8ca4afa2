package vn.quyhoach.workflow.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.GuidanceNote;
import vn.quyhoach.guidance.GuidanceNotes;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;

/** What the form of a board's answer shows: who asks what and at which step, what was said, and what was answered before. */
@Configuration(proxyBeanMethods = false)
class GuidanceForms {

  private static final int SHOWN_QUESTION = 120;

  private final Difficulties difficulties;
  private final GuidanceNotes notes;
  private final Campaigns campaigns;
  private final Officials officials;
  private final DifficultyWords words;

  GuidanceForms(Difficulties difficulties, GuidanceNotes notes, Campaigns campaigns, Officials officials, DifficultyWords words) {
    this.difficulties = difficulties;
    this.notes = notes;
    this.campaigns = campaigns;
    this.officials = officials;
    this.words = words;
  }

  @Bean
  FormPrefill difficultyGuidanceAnswer() {
    return new PrefilledForm("difficulty-guidance-answer", task -> {
      Difficulty difficulty = difficulties.difficulty(Long.parseLong(task.variable(Variables.DIFFICULTY_ID)));
      List<Difficulty> earlier = difficulties.answeredBefore(difficulty);
      List<Map<String, Object>> similar = similar(difficulty, earlier);
      Map<String, Object> values = new HashMap<>();
      values.put("heading", heading(difficulty));
      values.put("conversation", conversation(difficulty));
      values.put("similar", !similar.isEmpty());
      values.put("similarTable", similar);
      values.put("duplicateOptions", earlier.stream().map(each -> PlanContent.option(String.valueOf(each.id()),
          "Số " + each.id() + ": " + shortened(each.question()))).toList());
      values.put("publicQuestion", difficulty.question());
      return values;
    });
  }

  private String heading(Difficulty difficulty) {
    StringBuilder heading = new StringBuilder("**").append(PlanContent.plain(words.unitName(difficulty.unitCode()))).append("** – ")
        .append(PlanContent.plain(campaigns.campaign(difficulty.campaignId()).name()))
        .append("\n\nVướng mắc số **").append(difficulty.id()).append("**, ở bước **").append(PlanContent.plain(difficulty.stepName()))
        .append("**, nêu lúc ").append(UserZone.text(difficulty.raisedAt()));
    difficulties.dueOf(difficulty).ifPresent(due -> heading.append("\n\nHạn trả lời: **").append(DifficultyWords.due(due)).append("**"));
    if (difficulty.timesUnclear() > 0) {
      heading.append("\n\nĐơn vị đã ").append(difficulty.timesUnclear()).append(" lần cho biết câu trả lời chưa rõ");
    }
    if (difficulty.pausesSubmission()) {
      heading.append("\n\nThời hạn trình của đơn vị đang tạm dừng, tính tiếp khi trả lời");
    }
    return heading.toString();
  }

  private String conversation(Difficulty difficulty) {
    StringBuilder said = new StringBuilder();
    difficulties.threadsOf(List.of(difficulty)).get(difficulty.id()).forEach(entry -> said.append(said.isEmpty() ? "" : "\n\n")
        .append("**").append(entry.kind().label()).append("** – ")
        .append(officials.official(entry.saidBy()).map(Official::fullName).map(PlanContent::plain).orElse("hệ thống")).append(", ")
        .append(UserZone.text(entry.saidAt())).append(entry.text().isBlank() ? "" : ":\n\n" + PlanContent.plain(entry.text())));
    return said.toString();
  }

  private List<Map<String, Object>> similar(Difficulty difficulty, List<Difficulty> earlier) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (GuidanceNote note : notes.atStep(campaigns.campaign(difficulty.campaignId()), difficulty.step())) {
      rows.add(Map.of("source", "Hướng dẫn " + note.number(), "question", note.question(), "answer", note.answer(), "basis", note.basis()));
    }
    for (Difficulty each : earlier.stream().filter(answered -> !answered.isPublished()).toList()) {
      rows.add(Map.of("source", "Vướng mắc số " + each.id(), "question", each.question(), "answer", each.answer(),
          "basis", each.basisStatus().basis(each.basis())));
    }
    return rows;
  }

  private static String shortened(String question) {
    return question.length() <= SHOWN_QUESTION ? question : question.substring(0, SHOWN_QUESTION) + "…";
  }
}
