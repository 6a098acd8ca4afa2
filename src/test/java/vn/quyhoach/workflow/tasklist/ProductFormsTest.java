package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The gateway can check every form that the product ships: a designer's novelty must not surface at an official's desk. */
class ProductFormsTest {

  private final FormConditions conditions = new FormConditions();

  static Stream<Resource> forms() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form"));
  }

  @Test
  void thereAreForms() throws IOException {
    assertThat(forms().count()).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyInputCanBeChecked(Resource form) throws IOException {
    List<FormComponent> all = flat(FormComponent.all(new ObjectMapper().readTree(form.getInputStream()).path("components")));
    assertThat(all).as("a form asks for something").isNotEmpty();
    for (FormComponent component : all) {
      component
          .hide()
          .ifPresent(
              condition ->
                  assertThat(conditions.holds(condition, Map.of("this", Map.of()))).as("%s: %s", component.key(), condition).isPresent());
      assertThat(component.label()).as("label of %s", component.key()).isNotBlank();
    }
  }

  private static List<FormComponent> flat(List<FormComponent> components) {
    List<FormComponent> all = new ArrayList<>();
    for (FormComponent component : components) {
      if (component.key() != null) {
        all.add(component);
      }
      all.addAll(flat(component.components()));
    }
    return all;
  }
}
