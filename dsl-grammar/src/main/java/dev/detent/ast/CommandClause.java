package dev.detent.ast;

/** What stands in the body of a command. */
public sealed interface CommandClause extends Node permits GroupClause, Accept, Step {}
