package dev.detent.ast;

/** What stands in the body of a command, or in a group for all of its commands. */
public sealed interface GroupClause extends CommandClause permits Require, Ending {}
