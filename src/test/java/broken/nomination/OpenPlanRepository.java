package broken.nomination;

import org.springframework.data.repository.CrudRepository;

/** A table that anybody may read and write. */
public interface OpenPlanRepository extends CrudRepository<OpenPlan, String> {
}
