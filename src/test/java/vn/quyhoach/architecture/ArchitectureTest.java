package vn.quyhoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the product to the {@link ArchitectureRules}, and the rules to what is broken on purpose. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.quyhoach");
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

  /** Which class in {@code broken} breaks which rule. */
  private static final Map<String, String> BROKEN_BY = Map.ofEntries(
      Map.entry("ENGINE_IN_ONE_MODULE", "EverythingWrong"),
      Map.entry("ENGINE_INSIDE_IN_FEW_CLASSES", "GreedyStep"),
      Map.entry("WORKFLOW_IS_OUTERMOST", "EverythingWrong"),
      Map.entry("NOTHING_USES_THE_DEMONSTRATION", "EverythingWrong"),
      Map.entry("DELEGATES_ARE_NAMED_SO", "GreedyStep"),
      Map.entry("ONLY_DELEGATES_ARE_NAMED_SO", "FalseDelegate"),
      Map.entry("DELEGATES_STORE_NOTHING", "GreedyStep"),
      Map.entry("DELEGATES_WIRE_ONE_STEP", "GreedyStep"),
      Map.entry("DOMAIN_KNOWS_NO_WEB", "EverythingWrong"),
      Map.entry("DOMAIN_COUNTS_IN_DAYS_AND_INSTANTS", "EverythingWrong"),
      Map.entry("TIME_COMES_FROM_THE_CLOCK", "EverythingWrong"),
      Map.entry("NO_INJECTION_INTO_FIELDS", "EverythingWrong"),
      Map.entry("NO_INJECTION_INTO_SETTERS", "EverythingWrong"),
      Map.entry("STATES_HAVE_NO_SETTERS", "OpenPlan"),
      Map.entry("ONLY_THE_MODULE_CHANGES_ITS_OBJECTS", "OpenPlan"),
      Map.entry("STORED_FIELDS_ARE_PRIVATE", "OpenPlan"),
      Map.entry("STORED_OBJECTS_KNOW_NO_SPRING", "OpenPlan"),
      Map.entry("REPOSITORIES_STAY_IN_THEIR_MODULE", "OpenPlanRepository"),
      Map.entry("CONTROLLERS_STAND_WITH_THE_GATE", "EverythingWrong"),
      Map.entry("NOTHING_IS_PRINTED", "EverythingWrong"));

  static Stream<Arguments> rules() {
    return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .map(field -> Arguments.of(field.getName(), value(field)));
  }

  private static ArchRule value(Field rule) {
    try {
      return (ArchRule) rule.get(null);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theProductKeepsTheRule(String name, ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleSeesWhatIsBroken(String name, ArchRule rule) {
    assertThat(BROKEN_BY).containsKey(name);
    assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class).hasMessageContaining(BROKEN_BY.get(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleSaysWhy(String name, ArchRule rule) {
    assertThat(rule.getDescription()).contains(", because ");
  }

  @Test
  void everyWayToReadTheMachineClockIsSeen() {
    assertThat(BROKEN.get("broken.nomination.EverythingWrong").getAccessesFromSelf().stream()
        .filter(ArchitectureRules::readsTheMachineClock).map(access -> access.getTarget().getFullName()))
        .containsExactlyInAnyOrder("java.time.LocalDate.now()", "java.time.Instant.now()", "java.time.LocalDate.now(java.time.ZoneId)",
            "java.util.Date.<init>()", "java.util.Calendar.getInstance()", "java.lang.System.currentTimeMillis()",
            "java.time.Clock.systemUTC()", "java.time.LocalTime.now()");
  }

  @Test
  void nobodyIsExceptedWithoutNeed() {
    assertThat(users(type -> type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.camunda.bpm.engine.impl")
            && !dependency.getTargetClass().isEquivalentTo(Authentication.class))))
        .as("classes that use the engine's inside").isEqualTo(new TreeSet<>(ArchitectureRules.KNOW_THE_ENGINE_INSIDE));
    assertThat(users(type -> type.getAccessesFromSelf().stream().anyMatch(ArchitectureRules::readsTheMachineClock)))
        .as("classes that read the machine's clock").isEqualTo(new TreeSet<>(ArchitectureRules.READ_THE_MACHINE_CLOCK));
  }

  private static Set<String> users(java.util.function.Predicate<JavaClass> use) {
    return PRODUCT.stream().filter(use).map(type -> ArchitectureRules.outermost(type).getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
