/**
 * The documents of a task: what can be made for it now, what belongs to it as a scan, and the addresses by which Tasklist's tab
 * «Văn bản» asks for them. A step offers its documents through a bean of type {@link vn.quyhoach.workflow.document.TaskDocuments}.
 */
package vn.quyhoach.workflow.document;
