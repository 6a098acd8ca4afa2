package vn.quyhoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.docs.Documenter;
import vn.quyhoach.QuyHoachApplication;

/** The modules keep to the arrows that their {@code package-info.java} declares, and none of them goes round in a circle. */
class ModularityTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(QuyHoachApplication.class);

  @Test
  void everyModuleKeepsToItsDeclaredArrows() {
    MODULES.verify();
  }

  @Test
  void everyModuleButTheOutermostDeclaresItsArrows() {
    Set<String> silent = new TreeSet<>();
    MODULES.forEach(module -> {
      ApplicationModule declared = module.getBasePackage().getAnnotation(ApplicationModule.class).orElse(null);
      if (declared == null || List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)) {
        silent.add(module.getIdentifier().toString());
      }
    });
    assertThat(silent).as("modules that may use everything").containsExactly("workflow");
  }

  @Test
  void onlyTheDemonstrationUsesWhatKnowsTheEngineAndNothingUsesTheDemonstration() {
    assertThat(usersOf("workflow")).containsExactly("demo");
    assertThat(usersOf("demo")).isEmpty();
    assertThat(usersOf("organisation")).as("a module in the middle, as a check of the question itself").contains("campaign", "access");
  }

  private static Set<String> usersOf(String used) {
    return MODULES.stream()
        .filter(module -> module.getDirectDependencies(MODULES, DependencyType.values()).stream()
            .anyMatch(dependency -> dependency.getTargetModule().getIdentifier().toString().equals(used)))
        .map(module -> module.getIdentifier().toString())
        .filter(user -> !user.equals(used))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Pictures and pages of the modules for readers, made anew by each build. */
  @Test
  void theModulesAreDocumented() throws Exception {
    Path folder = Path.of("target/spring-modulith-docs");
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml()
        .writeIndividualModulesAsPlantUml()
        .writeModuleCanvases();
    assertThat(Files.readString(folder.resolve("components.puml"))).contains("Nomination", "Workflow");
  }
}
