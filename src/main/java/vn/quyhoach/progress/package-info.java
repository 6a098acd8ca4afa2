/**
 * Read model for boards and reports: where every unit stands, how it got there, and what its pace lets expect. Asks tables of our own,
 * never the engine's history by adding it up, and always within the reach of one reader.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"deadline", "nomination", "organisation", "document", "calendar"})
package vn.quyhoach.progress;
