/** The engine's tasks before the rule service, and who stands in for whom. */
@org.springframework.modulith.NamedInterface("access")
package vn.quyhoach.workflow.access;
