package vn.quyhoach.workflow.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean whose public methods process models may call in expressions, such as {@code ${sessionLists.planIds(execution)}}. Beans
 * whose name ends in {@code Delegate} need no mark. Nothing else in the application can be reached from a model.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CallableFromModels {
}
