package vn.quyhoach.workflow.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.RecordSourceEvaluation.Result;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.nomination.NominationCommitteeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;

/** What the form for proposing names shows: the evaluated source, the posts of the unit. */
@Configuration(proxyBeanMethods = false)
class NominationForms {

  @Bean
  FormPrefill nominationPropose(PlanContent content, Nominations nominations, Posts posts, Cadres cadres) {
    return new PrefilledForm("nomination-propose", task -> {
      String planId = task.variable(Variables.PLAN_ID);
      Map<String, Result> evaluations = nominations.evaluationsOf(planId);
      List<Cadre> source = cadres.ofUnit(task.unitCode());
      return Map.of("heading", content.heading(planId),
          "sourceTable", source.stream().map(cadre -> line(cadre, evaluations.get(cadre.code()))).toList(),
          "postOptions", posts.ofUnit(task.unitCode()).stream()
              .map(post -> PlanContent.option(post.code(), post.title())).toList(),
          "cadreOptions", source.stream()
              .map(cadre -> PlanContent.option(cadre.code(), cadre.fullName() + " – " + cadre.currentPostTitle())).toList());
    });
  }

  private static Map<String, Object> line(Cadre cadre, Result evaluation) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("cadre", cadre.code());
    line.put("fullName", cadre.fullName());
    line.put("birthDate", UserZone.text(cadre.birthDate()));
    line.put("currentPost", cadre.currentPostTitle());
    line.put("result", evaluation == Result.QUALIFIED ? "Đủ điều kiện" : "Không giới thiệu");
    return line;
  }
}
