package dev.detent.ast;

/** What may stand at the top level and in a group. */
public sealed interface GroupMember extends Declaration permits CommandDeclaration, TableDeclaration {}
