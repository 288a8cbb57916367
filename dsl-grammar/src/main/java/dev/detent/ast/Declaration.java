package dev.detent.ast;

/** What stands at the top level of a file. */
public sealed interface Declaration extends Documented
        permits StateDeclaration,
                KeepDeclaration,
                AttributeDeclaration,
                SetDeclaration,
                DefineDeclaration,
                CallersDeclaration,
                SettingDeclaration,
                OutsideDeclaration,
                SharedDeclaration,
                ActionDeclaration,
                EventDeclaration,
                AssumeDeclaration,
                GroupMember,
                GroupDeclaration,
                ReactionDeclaration,
                PropertyDeclaration,
                ViewDeclaration,
                CheckDeclaration,
                AllowDeclaration {}
