package dev.plimsoll.checker;

import dev.plimsoll.checker.table.TableSchema;
import dev.plimsoll.margin.BracketTable;

/** A bracket table and the types of its columns. */
record KnownTable(BracketTable table, TableSchema schema) {}
