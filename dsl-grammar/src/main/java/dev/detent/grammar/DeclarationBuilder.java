package dev.detent.grammar;

import dev.detent.ast.Declaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclarationContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareActionContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareAllowContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareAssumeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareAttributeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareCallersContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareCheckContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareDefineContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareEventContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareKeepContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareMemberContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareOutsideContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclarePropertyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareReactionContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareSetContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareSettingContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareSharedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareStateContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DeclareViewContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupHeadContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupMemberContext;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Builds the syntax tree of one declaration from its parse tree. */
final class DeclarationBuilder {

    private final TreeReader reader;
    private final DataBuilder data;
    private final ActionBuilder actions;
    private final CommandBuilder commands;
    private final PropertyBuilder properties;

    DeclarationBuilder(TreeReader reader) {
        this.reader = reader;
        ExpressionBuilder expressions = new ExpressionBuilder(reader);
        this.data = new DataBuilder(reader, expressions);
        this.actions = new ActionBuilder(reader, expressions);
        this.commands = new CommandBuilder(reader, expressions, actions);
        this.properties = new PropertyBuilder(reader, expressions, commands);
    }

    /** Any declaration but a group, which is read member by member. */
    Declaration declaration(DeclarationContext tree) {
        if (tree instanceof DeclareStateContext declare) {
            return data.state(declare.stateDecl());
        } else if (tree instanceof DeclareKeepContext declare) {
            return data.keep(declare.keepDecl());
        } else if (tree instanceof DeclareAttributeContext declare) {
            return data.attribute(declare.attributeDecl());
        } else if (tree instanceof DeclareSetContext declare) {
            return data.set(declare.setDecl());
        } else if (tree instanceof DeclareDefineContext declare) {
            return data.define(declare.defineDecl());
        } else if (tree instanceof DeclareCallersContext declare) {
            return data.callers(declare.callersDecl());
        } else if (tree instanceof DeclareSettingContext declare) {
            return data.setting(declare.settingDecl());
        } else if (tree instanceof DeclareOutsideContext declare) {
            return data.outside(declare.outsideDecl());
        } else if (tree instanceof DeclareSharedContext declare) {
            return data.shared(declare.sharedDecl());
        } else if (tree instanceof DeclareActionContext declare) {
            return actions.action(declare.actionDecl());
        } else if (tree instanceof DeclareEventContext declare) {
            return actions.event(declare.eventDecl());
        } else if (tree instanceof DeclareAssumeContext declare) {
            return actions.assume(declare.assumeDecl());
        } else if (tree instanceof DeclareAllowContext declare) {
            return actions.allow(declare.allowDecl());
        } else if (tree instanceof DeclareMemberContext declare) {
            return commands.member(declare.groupMember());
        } else if (tree instanceof DeclareReactionContext declare) {
            return commands.reaction(declare.reactionDecl());
        } else if (tree instanceof DeclarePropertyContext declare) {
            return properties.property(declare.propertyDecl());
        } else if (tree instanceof DeclareViewContext declare) {
            return properties.view(declare.viewDecl());
        } else if (tree instanceof DeclareCheckContext declare) {
            return properties.check(declare.checkDecl());
        }
        throw TreeReader.notBuilt(tree);
    }

    GroupMember member(GroupMemberContext tree) {
        return commands.member(tree);
    }

    /** A group from its head, its members and the token that ends it. */
    GroupDeclaration group(GroupHeadContext head, List<GroupMember> members, Token last) {
        return new GroupDeclaration(
                reader.doc(head.getStart(), last),
                reader.optionalText(head.STRING()),
                commands.groupClauses(head),
                members,
                reader.span(head.getStart()).to(reader.span(last)));
    }
}
