package vn.quyhoach.workflow.guidance;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The board reads what the unit attached to its difficulty. */
@Component
class GuidanceTaskDocuments implements TaskDocuments {

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    return task.processKey().equals(DifficultyGuidanceModel.KEY)
        ? List.of(DocumentSlot.shown(DifficultyWords.ATTACHMENT, "Tài liệu đơn vị gửi kèm vướng mắc",
            new DocumentPlace("difficulty:" + task.variable(Variables.DIFFICULTY_ID), DifficultyWords.ATTACHMENT)))
        : List.of();
  }
}
