package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.workflow.engine.CallableFromModels;
import vn.quyhoach.workflow.tasklist.FormPrefill;

/** What the models call exists in the application, and nothing waits to be called that no model calls. */
@SpringBootTest(properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
class ModelBeansExistTest {

  private static final ModelSet MODELS = ModelSet.in(Path.of("."));

  @Autowired ApplicationContext context;
  @Autowired List<FormPrefill> prefills;

  @Test
  void everyDelegateOfTheModelsExistsAndEveryDelegateIsUsed() {
    assertThat(MODELS.delegateBeanNames()).isNotEmpty()
        .containsExactlyInAnyOrder(context.getBeanNamesForType(JavaDelegate.class));
  }

  @Test
  void everyCollectionOfTheModelsExistsAndMayBeCalled() {
    assertThat(MODELS.collectionBeanNames()).isNotEmpty().allSatisfy(name ->
        assertThat(context.findAnnotationOnBean(name, CallableFromModels.class)).as(name).isNotNull());
  }

  @Test
  void everyFormOfAUserTaskIsFilledFromTheDomain() {
    TreeSet<String> forms = new TreeSet<>();
    for (ProcessModel model : MODELS.models()) {
      model.instance().getModelElementsByType(UserTask.class).forEach(task -> forms.add(task.getCamundaFormRef()));
    }
    assertThat(forms).containsExactlyInAnyOrderElementsOf(prefills.stream().map(FormPrefill::form).toList());
  }
}
