package vn.quyhoach.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the architecture. Each is true of the product and, by a class in {@code broken}, able to be false. */
final class ArchitectureRules {

  private static final String WORKFLOW = "..workflow..";

  /**
   * Where the engine's own inside is touched, because no public way does it. A move to another line of the engine starts here; a new
   * name in this list needs a reason at the class itself.
   */
  static final Set<String> KNOW_THE_ENGINE_INSIDE = Set.of(
      "ActingUnit", "BcryptEncryptor", "CachingFeelEnginePlugin", "DeploymentGuard", "EngineConfiguration",
      "EngineDecisionTables", "EngineIdentity", "EngineTime", "ExpressionGuard", "GuardsPlugin", "IdentityProviderFactory", "LastAdministratorGuard", "NoTaskRows",
      "Rehearsal", "RoleGrants", "TaskGuardParseListener");

  /** The two that compare a machine's own clock with another one, and the one that makes the clock of everybody else. */
  static final Set<String> READ_THE_MACHINE_CLOCK = Set.of("DatabaseGuard", "EngineTime", "ClockConfiguration");

  static final ArchRule ENGINE_IN_ONE_MODULE = noClasses().that().resideOutsideOfPackage(WORKFLOW)
      .should().dependOnClassesThat().resideInAPackage("org.camunda..")
      .because("only one module knows the engine, so that leaving Camunda 7 one day is a matter of that module");

  static final ArchRule ENGINE_INSIDE_IN_FEW_CLASSES = noClasses().that(not(named(KNOW_THE_ENGINE_INSIDE)))
      .should().dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
          .and(describe("are not Authentication, the only way to ask who acts",
              (JavaClass type) -> !type.isAssignableTo(Authentication.class))))
      .because("the engine's inside changes without notice; whoever uses it is on one short list");

  static final ArchRule WORKFLOW_IS_OUTERMOST = noClasses()
      .that().resideOutsideOfPackages(WORKFLOW, "..demo..")
      .should().dependOnClassesThat(resideInAPackage("..quyhoach.workflow..").or(resideInAPackage("broken.workflow..")))
      .because("the domain asks through its own ports and never learns that there is an engine");

  static final ArchRule NOTHING_USES_THE_DEMONSTRATION = noClasses().that().resideOutsideOfPackage("..demo..")
      .should().dependOnClassesThat(resideInAPackage("..quyhoach.demo..").or(resideInAPackage("broken.demo..")))
      .because("invented people must not be reachable from real use");

  static final ArchRule DELEGATES_ARE_NAMED_SO = classes().that().implement(JavaDelegate.class)
      .should().haveSimpleNameEndingWith("Delegate").andShould().notBePublic()
      .because("the models call them by ${<name>Delegate}; nobody else does");

  static final ArchRule ONLY_DELEGATES_ARE_NAMED_SO = classes().that().haveSimpleNameEndingWith("Delegate")
      .should().implement(JavaDelegate.class)
      .because("a reader who sees the name looks for it in the models");

  static final ArchRule DELEGATES_STORE_NOTHING = noClasses().that().implement(JavaDelegate.class)
      .should().dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
          .or(resideInAPackage("org.springframework.data..")).or(resideInAPackage("java.sql.."))
          .or(simpleName(EntityManager.class.getSimpleName()))
          .or(describe("are repositories", (JavaClass type) -> type.isAssignableTo(Repository.class))))
      .because("a delegate wires a step to a use case; what is stored, and whether it may be, is the use case's");

  static final ArchRule DELEGATES_WIRE_ONE_STEP = classes().that().implement(JavaDelegate.class)
      .should(takeAtMostTwoUseCases())
      .because("a delegate carries out one use case; a second one only tells whom to inform of it");

  static final ArchRule DOMAIN_KNOWS_NO_WEB = noClasses().that().resideOutsideOfPackage(WORKFLOW)
      .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
          "org.springframework.security..")
      .because("a use case is the same from a form, from a job and from an import");

  static final ArchRule DOMAIN_COUNTS_IN_DAYS_AND_INSTANTS = noClasses().that().resideOutsideOfPackage(WORKFLOW)
      .should().dependOnClassesThat(describe("are dates of old", (JavaClass type) -> type.isAssignableTo(Date.class)
          || type.isAssignableTo(Calendar.class) || type.isAssignableTo(java.text.DateFormat.class)))
      .because("a birthday in java.util.Date moves by a day between time zones");

  static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that(not(named(READ_THE_MACHINE_CLOCK)))
      .should().accessTargetWhere(describe("the machine's clock is read", ArchitectureRules::readsTheMachineClock))
      .because("the demonstration lives in 2022 and tests move through years; only the Clock knows what day it is");

  static final ArchRule NO_INJECTION_INTO_FIELDS = noFields().should().beAnnotatedWith(Autowired.class)
      .orShould().beAnnotatedWith(Value.class).orShould().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(Resource.class)
      .orShould().beAnnotatedWith(PersistenceContext.class)
      .because("an object is complete when its constructor has run, also in a test without Spring");

  static final ArchRule NO_INJECTION_INTO_SETTERS = noMethods().should().beAnnotatedWith(Autowired.class)
      .orShould().beAnnotatedWith(Inject.class)
      .because("an object is complete when its constructor has run, also in a test without Spring");

  static final ArchRule STATES_HAVE_NO_SETTERS = noMethods().that().areDeclaredInClassesThat(areStored())
      .should().haveNameMatching("set[A-Z].*")
      .because("a state changes by what happened (submitted, returned, decided), and the object refuses what cannot happen");

  static final ArchRule ONLY_THE_MODULE_CHANGES_ITS_OBJECTS = methods().that().areDeclaredInClassesThat(areStored())
      .and().arePublic().should().notHaveRawReturnType(void.class)
      .because("others may read a stored object; what changes it is a use case of its own module");

  static final ArchRule STORED_FIELDS_ARE_PRIVATE = fields().that().areDeclaredInClassesThat(areStored())
      .should().bePrivate()
      .because("an object guards its own states");

  static final ArchRule STORED_OBJECTS_KNOW_NO_SPRING = noClasses().that(areStored())
      .or(describe("are plain values outside of the engine's module",
          (JavaClass type) -> (type.isRecord() || type.isEnum()) && !type.getPackageName().contains(".workflow")))
      .should().dependOnClassesThat().resideInAPackage("org.springframework..")
      .because("what a plan, a count or a rule is can be tried without starting anything");

  static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE = classes().that().areAssignableTo(Repository.class)
      .should().notBePublic()
      .because("a module's tables are reached through its use cases");

  static final ArchRule CONTROLLERS_STAND_WITH_THE_GATE = classes().that().areAnnotatedWith(RestController.class)
      .or().areAnnotatedWith(org.springframework.stereotype.Controller.class)
      .should().resideInAPackage(WORKFLOW)
      .because("every address is named in one wall, next to the gate that guards it");

  static final ArchRule NOTHING_IS_PRINTED = noClasses()
      .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
      .orShould().callMethod(Throwable.class, "printStackTrace")
      .because("what is printed past the log is lost, and may carry a person's name");

  private ArchitectureRules() {
  }

  static DescribedPredicate<JavaClass> named(Set<String> names) {
    return describe("are among " + names, type -> names.contains(outermost(type).getSimpleName()));
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaClass> areStored() {
    return describe("are stored", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
  }

  static boolean readsTheMachineClock(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    JavaClass owner = target.getOwner();
    List<JavaClass> arguments = target.getRawParameterTypes();
    boolean withoutArgument = arguments.isEmpty();
    boolean nowWithoutClock = owner.getPackageName().equals("java.time") && target.getName().equals("now")
        && arguments.stream().noneMatch(argument -> argument.isEquivalentTo(Clock.class));
    boolean clockOfItsOwn = owner.isEquivalentTo(Clock.class) && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
    boolean dateOfNow = owner.isAssignableTo(Date.class) && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && withoutArgument;
    boolean calendarOfNow = owner.isAssignableTo(Calendar.class) && target.getName().equals("getInstance");
    boolean millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
    return nowWithoutClock || clockOfItsOwn || dateOfNow || calendarOfNow || millis;
  }

  private static ArchCondition<JavaClass> takeAtMostTwoUseCases() {
    return new ArchCondition<>("take at most two use-case services") {
      @Override
      public void check(JavaClass delegate, ConditionEvents events) {
        for (JavaConstructor constructor : delegate.getConstructors()) {
          long services = constructor.getRawParameterTypes().stream()
              .filter(parameter -> !parameter.getPackageName().contains("workflow")).count();
          events.add(new SimpleConditionEvent(delegate, services <= 2,
              delegate.getName() + " takes " + services + " use-case services"));
        }
      }
    };
  }
}
