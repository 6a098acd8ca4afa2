/**
 * The questions the system asks the regulations on cadre planning, and the shape of the answers: who may be put
 * forward, which conference comes when and what passes it, who approves, how many names a post may carry, when a unit
 * is reminded.
 *
 * <p>No number of a regulation stands in this package. Each one is a row of a decision table, with the clause it comes
 * from and whether that clause was seen ({@link vn.quyhoach.regulation.RuleStatus}). What is computed here is only what
 * a table cannot: months between dates, and fractions without rounding.
 *
 * <p>Not for: storing which campaign is pinned to what (the campaign keeps its {@link vn.quyhoach.regulation.RulePin}),
 * acting on a verdict, or knowing how a table is evaluated. That is the port
 * {@link vn.quyhoach.regulation.DecisionTables}, implemented where the engine is known. The package depends on no other
 * one, so that everybody may ask.
 */
@ApplicationModule(displayName = "Regulation", allowedDependencies = {})
package vn.quyhoach.regulation;

import org.springframework.modulith.ApplicationModule;
