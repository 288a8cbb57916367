package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import dev.detent.ast.Declaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.RuleParser.Outcome;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupHeadContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupMemberContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Reads one file, declaration by declaration. */
final class FileParser {

    /** How deep brackets may nest. */
    private static final int DEEPEST = 100;

    private static final IntervalSet MEMBERS = new IntervalSet(COMMAND, TABLE, FAIR);
    private static final IntervalSet AFTER_DECLARATION = Words.openers().or(IntervalSet.of(Token.EOF));
    private static final IntervalSet AFTER_MEMBER = MEMBERS.or(IntervalSet.of(CLOSE_BRACE));

    private final Tokens tokens;
    private final DocComments docs;
    private final RuleParser rules;
    private final TreeReader reader;
    private final DeclarationBuilder builder;
    private final Braces braces;
    private final SyntaxErrors errors;
    private final BrokenTable table;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();

    /** Reserved words that a declaration wanted as its name: what comes of it further down has been said. */
    private final Set<Integer> wantedAsNames = new HashSet<>();

    /** The index of the token to read next. */
    private int position;

    /** The index at which the group that is being read began; -1 outside of groups. */
    private int openGroup = -1;

    /** The index at which the last group began in which a closing brace too many may hide; -1 if there is none. */
    private int lastGroup = -1;

    FileParser(SourceFile source) {
        this.tokens = new Tokens(source);
        this.docs = new DocComments(tokens);
        this.rules = new RuleParser(tokens);
        this.reader = new TreeReader(tokens, docs, diagnostics);
        this.builder = new DeclarationBuilder(reader);
        this.braces = new Braces(tokens);
        this.errors = new SyntaxErrors(tokens, braces);
        this.table = new BrokenTable(tokens, rules, errors);
    }

    Diagnosed<LifecycleFile> parse() {
        position = tokens.visibleFrom(0);
        Optional<HeaderContext> header = header();
        while (type() != Token.EOF) {
            if (type() == GROUP) {
                group();
            } else if (type() == CLOSE_BRACE) {
                diagnostics.add(surplusBrace(position));
                skip(position + 1, position);
            } else {
                read(LifecycleSyntaxParser::declaration, AFTER_DECLARATION)
                        .map(builder::declaration)
                        .ifPresent(declarations::add);
            }
        }
        if (header.isEmpty()) {
            return Diagnosed.failed(diagnostics);
        }
        LifecycleFile file = file(header.get());
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            diagnostics.addAll(docs.stray());
        }
        return Diagnosed.of(file, diagnostics);
    }

    /** Reads the file once more, as it is written; only if it has no errors. */
    Diagnosed<SyntaxTree.Branch> tree() {
        Diagnosed<LifecycleFile> parsed = parse();
        if (parsed.hasErrors()) {
            return Diagnosed.failed(parsed.diagnostics());
        }
        return rules.parse(tokens.visibleFrom(0), LifecycleSyntaxParser::file, next -> true, new IntervalSet())
                .tree()
                .map(tree -> new SyntaxTreeReader(tokens, docs).read(tree))
                .map(tree -> Diagnosed.of(tree, parsed.diagnostics()))
                .orElseThrow(() -> new IllegalStateException("the rules of a file do not fit together"));
    }

    private LifecycleFile file(HeaderContext header) {
        List<Name> packageName = header.packageDecl() == null
                ? List.of()
                : header.packageDecl().name().stream().map(reader::name).toList();
        Token end = tokens.get(tokens.size() - 1);
        Span span = tokens.span(header.getStart(), end);
        Optional<String> beforeWord = reader.doc(header.LIFECYCLE().getSymbol(), header.getStop());
        Optional<String> beforePackage = reader.doc(header);
        Optional<String> doc = beforePackage.isPresent() && beforeWord.isPresent()
                ? Optional.of(beforePackage.get() + "\n" + beforeWord.get())
                : beforePackage.or(() -> beforeWord);
        return new LifecycleFile(packageName, doc, reader.name(header.name()), declarations, span);
    }

    // ---- the first line

    private Optional<HeaderContext> header() {
        if (type() == Token.EOF) {
            diagnostics.add(Diagnostic.of(
                            DiagnosticCode.EMPTY_FILE,
                            Span.startOf(tokens.source().name()),
                            "there is no lifecycle in this file")
                    .help("begin with `lifecycle Name`"));
            return Optional.empty();
        }
        if (type() == LIFECYCLE || type() == PACKAGE) {
            return read(LifecycleSyntaxParser::header, AFTER_DECLARATION);
        }
        diagnostics.add(noHeader(tokens.get(position)));
        skip(Words.opensDeclaration(type()) ? position : position + 1, position);
        return Optional.empty();
    }

    private Diagnostic noHeader(Token first) {
        Optional<Diagnostic> mistyped = BadTokens.describe(first, tokens.span(first));
        if (mistyped.isPresent()) {
            return mistyped.get();
        }
        String message = "expected `lifecycle` and a name, found " + SyntaxErrors.found(first);
        Optional<String> meant = first.getType() == ID
                ? NameSuggestion.didYouMean(first.getText(), List.of("lifecycle", "package"))
                : Optional.empty();
        return meant.map(help -> Diagnostic.of(DiagnosticCode.MISSPELT_WORD, tokens.span(first), message)
                        .help(help))
                .orElseGet(() -> Diagnostic.of(DiagnosticCode.MISSING_LIFECYCLE, tokens.span(first), message)
                        .help("begin the file with `lifecycle Name`; only `package` can stand before it"));
    }

    // ---- groups

    private void group() {
        int start = position;
        openGroup = start;
        lastGroup = start;
        Optional<GroupHeadContext> head = read(LifecycleSyntaxParser::groupHead, AFTER_MEMBER);
        boolean broken = head.isEmpty();
        List<GroupMember> members = new ArrayList<>();
        while (isMember() || isStranger(start)) {
            if (isMember()) {
                Optional<GroupMemberContext> member = read(LifecycleSyntaxParser::groupMember, AFTER_MEMBER);
                broken |= member.isEmpty();
                member.map(builder::member).ifPresent(members::add);
            } else {
                diagnostics.add(stranger(tokens.get(position)));
                broken |= read(LifecycleSyntaxParser::declaration, AFTER_MEMBER).isEmpty();
            }
        }
        openGroup = -1;
        Token last = tokens.get(tokens.visibleBefore(position));
        if (type() == CLOSE_BRACE) {
            last = tokens.get(position);
            position = tokens.visibleFrom(position + 1);
        } else if (!broken) {
            diagnostics.add(errors.missingBrace(start, position));
        }
        if (head.isPresent()) {
            declarations.add(builder.group(head.get(), members, last));
        } else {
            declarations.addAll(members);
        }
    }

    private boolean isMember() {
        if (type() == FAIR) {
            return nextType() != EVENT;
        }
        boolean misspelt = Words.misspeltOpener(tokens.get(position))
                .filter(word -> word.equals("command") || word.equals("table"))
                .isPresent();
        return misspelt || type() == COMMAND || type() == TABLE;
    }

    /** Whether a declaration that is no member stands in the group that begins at {@code group}, as its place says. */
    private boolean isStranger(int group) {
        return Words.opensDeclaration(type())
                && tokens.isFirstOnLine(position)
                && tokens.indentation(tokens.get(position)) > tokens.indentation(tokens.get(group));
    }

    private Diagnostic stranger(Token opener) {
        return Diagnostic.of(
                        DiagnosticCode.UNEXPECTED,
                        tokens.span(opener),
                        "expected `command` or `table`, found " + SyntaxErrors.quote(opener.getText()))
                .help(
                        "only commands and tables can stand in a group; if this is not meant to, close the group before it");
    }

    // ---- one declaration

    /** Reads a declaration, or reports one mistake in it and goes to the next one. */
    private <T extends ParserRuleContext> Optional<T> read(
            Function<LifecycleSyntaxParser, T> rule, IntervalSet follow) {
        int start = position;
        int deep = tooDeepAt(start);
        if (deep >= 0) {
            diagnostics.add(tooDeep(tokens.get(deep)));
            skip(start + 1, start);
            return Optional.empty();
        }
        Outcome<T> outcome = rules.parse(start, rule, next -> ends(next, start, follow), follow);
        if (outcome.tree().isPresent()) {
            position = outcome.next();
            return outcome.tree();
        }
        Optional<BrokenTable.Found> rows =
                outcome.tooDeep() || tokens.get(start).getType() != TABLE ? Optional.empty() : table.look(start);
        if (rows.isPresent()) {
            diagnostics.addAll(rows.get().mistakes());
            position = rows.get().next();
            return Optional.empty();
        }
        Diagnostic mistake = mistake(start, outcome);
        boolean skipsWord = mistake.code() == DiagnosticCode.RESERVED_WORD;
        int word = tokens.get(outcome.next()).getType();
        if (!skipsWord || !wantedAsNames.contains(word)) {
            diagnostics.add(mistake);
        }
        if (skipsWord && outcome.next() == tokens.visibleFrom(start + 1)) {
            wantedAsNames.add(word);
        }
        skip(Math.max(start + 1, skipsWord ? outcome.next() + 1 : outcome.next()), start);
        return Optional.empty();
    }

    private Diagnostic mistake(int start, Outcome<?> outcome) {
        int at = outcome.next();
        if (outcome.tooDeep()) {
            return tooDeep(tokens.get(at));
        }
        boolean closesNothing = tokens.get(at).getType() == CLOSE_BRACE && openGroup < 0 && !braces.isOpen(start, at);
        return closesNothing ? surplusBrace(at) : errors.describe(start, at, outcome.expected());
    }

    private Diagnostic surplusBrace(int at) {
        int searchFrom = lastGroup < 0 ? at : lastGroup;
        lastGroup = -1;
        return errors.surplusBrace(searchFrom, at);
    }

    /** Whether a declaration may end before a token: at the next one, also if its first word is misspelt. */
    private boolean ends(int next, int start, IntervalSet follow) {
        int type = tokens.get(next).getType();
        return follow.contains(type) || AFTER_DECLARATION.contains(type) || isMisspeltOpener(next, start);
    }

    /** Whether a word at the start of a line was probably meant to open a declaration beside the one at start. */
    private boolean isMisspeltOpener(int index, int start) {
        Token token = tokens.get(index);
        return token.getType() == ID
                && tokens.isFirstOnLine(index)
                && tokens.indentation(token) <= tokens.indentation(tokens.get(start))
                && Words.misspeltOpener(token).isPresent();
    }

    /** The index of the first bracket that nests too deeply in the declaration at {@code start}; -1 if there is none. */
    private int tooDeepAt(int start) {
        int depth = 0;
        for (int i = start; tokens.get(i).getType() != Token.EOF; i++) {
            int type = tokens.get(i).getType();
            if (i > start && Words.opensDeclaration(type)) {
                return -1;
            } else if (type == OPEN_BRACE || type == OPEN_PAREN) {
                depth++;
            } else if (type == CLOSE_BRACE || type == CLOSE_PAREN) {
                depth--;
            }
            if (depth > DEEPEST) {
                return i;
            }
        }
        return -1;
    }

    private Diagnostic tooDeep(Token token) {
        return Diagnostic.of(DiagnosticCode.TOO_DEEP, tokens.span(token), "this nests too deeply")
                .help("name a part of it with `define`");
    }

    /** Goes to the first token at or after an index with which the next declaration seems to begin. */
    private void skip(int index, int start) {
        position = tokens.visibleFrom(Math.min(index, tokens.size() - 1));
        while (type() != Token.EOF && !opensNext() && !isMisspeltOpener(position, start)) {
            if (type() == OPEN_COMMENT) {
                // It hides the rest of the file, so it is reported also where another mistake stands before it.
                BadTokens.describe(tokens.get(position), tokens.span(tokens.get(position)))
                        .filter(mistake -> !diagnostics.contains(mistake))
                        .ifPresent(diagnostics::add);
            }
            position = tokens.visibleFrom(position + 1);
        }
    }

    private boolean opensNext() {
        return Words.opensDeclaration(type()) && (!wantedAsNames.contains(type()) || tokens.isFirstOnLine(position));
    }

    private int type() {
        return tokens.get(position).getType();
    }

    private int nextType() {
        return tokens.get(tokens.visibleFrom(Math.min(position + 1, tokens.size() - 1)))
                .getType();
    }
}
