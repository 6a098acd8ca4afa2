/**
 * Tools for the people who draw the models: the check of changed models with a dry run, and the move of running work to a new version.
 * Both are commands of the product's own jar, since whoever may run it on the server may do anything there anyhow.
 */
package vn.quyhoach.workflow.designer;
