/**
 * What every module says when a rule does not let an input pass: the field, the reason in Vietnamese and the clause it rests on.
 *
 * <p>Nothing else belongs here: no rules, no translation to HTTP (that is the form gateway's part).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Từ chối", allowedDependencies = "calendar")
package vn.quyhoach.refusal;
