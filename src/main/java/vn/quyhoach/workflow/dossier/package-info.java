/** The tab «Hồ sơ» of a task: where the unit's dossier stands, what was done on it so far, and notes for one another. */
package vn.quyhoach.workflow.dossier;
