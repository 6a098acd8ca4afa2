/**
 * Difficulties in the engine and on the screen: the process in which a board answers, the tab «Vướng mắc và hướng dẫn» of a task, and
 * the page on which published guidance is searched.
 */
package vn.quyhoach.workflow.guidance;
