/** The product as people see it: tests that type and click in a real browser, against the whole application. */
package vn.quyhoach.browser;
