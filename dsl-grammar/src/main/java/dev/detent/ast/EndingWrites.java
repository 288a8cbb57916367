package dev.detent.ast;

/** What an ending writes. */
public sealed interface EndingWrites extends Node permits Unchanged, Block {}
