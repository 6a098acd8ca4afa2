/**
 * What holds for the code as a whole: the modules and their arrows, who may know the engine, how time is told, how types are named.
 *
 * <p>Every rule is also shown something broken on purpose (package {@code broken}), so that none of them passes by looking away.
 */
package vn.quyhoach.architecture;
