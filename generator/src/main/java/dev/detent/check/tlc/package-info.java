/**
 * Runs TLC in a process of its own and turns what it prints into a typed verdict, trace or graph; knows TLA+ text and
 * nothing about lifecycles.
 */
@NullMarked
package dev.detent.check.tlc;

import org.jspecify.annotations.NullMarked;
