/*
 * The syntax of a lifecycle file. Line ends and indentation carry no meaning here; the tree builder asks for a comma
 * between two items of a list that stand on one line.
 *
 * Every clause and declaration opens with a word with which no expression can go on, so nothing needs a separator and
 * two tokens of lookahead decide everything. Keep it so: long lookahead costs speed and good error positions.
 */
grammar LifecycleSyntax;

// The parser reads a file one declaration at a time, to go on after a mistake; this rule says how they fit together.
file : header declaration* EOF ;

header      : packageDecl? 'lifecycle' name ;
packageDecl : 'package' name ('.' name)* ;

declaration
  : stateDecl     # declareState
  | keepDecl      # declareKeep
  | attributeDecl # declareAttribute
  | setDecl       # declareSet
  | defineDecl    # declareDefine
  | callersDecl   # declareCallers
  | settingDecl   # declareSetting
  | outsideDecl   # declareOutside
  | sharedDecl    # declareShared
  | actionDecl    # declareAction
  | eventDecl     # declareEvent
  | assumeDecl    # declareAssume
  | groupMember   # declareMember
  | groupDecl     # declareGroup
  | reactionDecl  # declareReaction
  | propertyDecl  # declareProperty
  | viewDecl      # declareView
  | checkDecl     # declareCheck
  | allowDecl     # declareAllow
  ;

// ---- what is kept

stateDecl     : 'state' name stateRole? values ;
stateRole     : 'holds' 'tasks' # holdsTasks
              | reportedFrom    # reported
              ;
reportedFrom  : 'reported' 'from' name ;
values        : '{' value (','? value)* ','? '}' ;
value         : name ('=' INT)? STRING? valueMark* values? ;
valueMark     : 'initial'       # markInitial
              | 'final'         # markFinal
              | 'task'          # markTask
              | 'was' name      # markWas
              | 'unused' STRING # markUnused
              ;
keepDecl      : 'keep' name ':' type reportedFrom? ('=' expr)? ;
attributeDecl : 'attribute' names ;
setDecl       : 'set' name 'of' name '=' setLiteral ;
defineDecl    : 'define' name '=' expr STRING? ;
callersDecl   : 'callers' names ;
settingDecl   : 'setting' name ':' type ('=' expr)? ;

type          : typeBase ('in' setLiteral)? ('or' 'none')? ;
typeBase      : INT '..' INT                   # rangeType
              | name                           # namedType
              | '{' name (',' name)* ','? '}'  # enumerationType
              ;

// ---- what is outside

outsideDecl   : 'outside' name ':' type ('=' expr)? ;
sharedDecl    : 'shared' name ':' type ('=' expr)? ;
actionDecl    : 'action' name params? needs? ('returns' names)? effect? actionMark* ;
needs         : 'needs' 'any'  # needsAny
              | 'needs' expr   # needsCondition
              ;
effect        : block ('then' block)* ;
actionMark    : 'learns' block     # markLearns
              | 'again' 'harmless' # markHarmless
              | 'never' 'fails'    # markNeverFails
              | 'outcome' name     # markOutcome
              ;
eventDecl     : 'fair'? 'event' name ('when' expr)? block ;
assumeDecl    : 'assume' names 'succeeds' ;
params        : '(' param (',' param)* ')' ;
param         : name ':' type ;

// ---- what may happen

groupMember   : commandDecl | tableDecl ;
commandDecl   : 'fair'? 'command' names params? commandHeader* body? ;
commandHeader : 'from' sources     # headerFrom
              | 'to' name          # headerTo
              | 'else' target      # headerElse
              | 'preempts' sources # headerPreempts
              | 'anytime'          # headerAnytime
              | 'internal'         # headerInternal
              | 'unused' STRING    # headerUnused
              ;
body          : '{' clause* '}' ;
// A `call` directly after a bare `task name` belongs to it; the tree builder joins the two.
clause        : requireClause                                  # clauseRequire
              | 'accept' ('when' expr)? block                  # clauseAccept
              | ('task' name | 'call' call) stepPart* endings? # clauseStep
              | ending                                         # clauseEnding
              ;
requireClause : 'require' requirement (',' requirement)* ;
requirement   : expr STRING? ;
stepPart      : 'when' expr       # partWhen
              | 'within' duration # partWithin
              | 'then' block      # partThen
              ;
endings       : '{' ending* '}' ;
ending        : result ('when' expr)? (writes next? | next) ;
result        : 'success'  # resultSuccess
              | 'failure'  # resultFailure
              | 'lost'     # resultLost
              | 'unknown'  # resultUnknown
              | 'on' names # resultOutcome
              ;
writes        : 'unchanged' | block ;
next          : 'retry' ('at' name)? # nextRetry
              | 'succeed'            # nextSucceed
              | 'fail'               # nextFail
              | 'issue' call         # nextIssue
              ;
groupDecl     : groupHead groupMember* '}' ;
groupHead     : 'group' STRING? '{' groupClause* ;
groupClause   : requireClause | ending ;
tableDecl     : 'table' name '{' row* '}' ;
row           : sources ('on' names)? ('when' requirement)? '->' target block? ;
reactionDecl  : 'reaction' name ('on' 'restart')? 'when' expr ('for' duration)? 'issue' call ;
sources       : 'any' ('except' names)? # sourcesAny
              | names                   # sourcesListed
              ;
target        : name | 'unchanged' ;
call          : name ('(' expr (',' expr)* ')')? ;
block         : '{' (write (','? write)* ','?)? '}' ;
write         : name ('=' | '+=' | '-=') expr # writeAssignment
              | 'emit' name                   # writeEmit
              ;
duration      : DURATION | name ;

// ---- what must hold

propertyDecl
  : 'invariant' name ':' expr                                      # propertyInvariant
  | 'step' 'invariant' name ':' expr                               # propertyStepInvariant
  | 'eventually' name ':' expr 'leads' 'to' expr                   # propertyEventually
  | 'always' 'possible' name ':' expr ('by' names)? ('when' expr)? # propertyAlwaysPossible
  | 'reachable' name ':' expr                                      # propertyReachable
  ;
viewDecl      : 'view' name '{' viewCase* name 'otherwise' ','? '}' ;
viewCase      : name 'when' expr ','? ;
checkDecl     : 'check' name '{' checkItem* '}' ;
checkItem
  : 'instances' INT                      # itemInstances
  | 'failures' 'any'                     # itemAnyFailures
  | 'failures' ('none' | names)          # itemFailures
  | 'reports' ('any' | 'fresh' | 'none') # itemReports
  | 'commands' sources                   # itemCommands
  | 'without' names                      # itemWithout
  | 'with' name '=' expr                 # itemWith
  | 'expect' names 'violated'            # itemExpect
  ;

// ---- what may stay as it is

allowDecl     : 'allow' name ('in' names)? STRING ;

// ---- expressions, tightest first; the tree builder refuses comparisons that chain

expr
  : '(' expr ')'                                         # parentheses
  | name '(' expr (',' expr)* ')'                        # apply
  | expr ('+' | '-') expr                                # arithmetic
  | expr 'or' 'else' expr                                # orElse
  | expr ('==' | '!=' | '<' | '<=' | '>' | '>=') expr    # comparison
  | expr 'not'? 'in' set                                 # membership
  | 'not' expr                                           # not
  | expr 'and' expr                                      # and
  | expr 'or' expr                                       # or
  | <assoc=right> expr 'implies' expr                    # implies
  | literal                                              # literalValue
  | name                                                 # reference
  ;
literal       : 'true' | 'false' | 'none' | INT | DURATION ;
set           : setLiteral              # setOfItems
              | 'any' exceptions?       # setAny
              | name                    # setNamed
              ;
// Not a bare list: an expression may stand in a list itself, whose commas are not meant here.
exceptions    : 'except' (name | '{' name (',' name)* ','? '}') ;
setLiteral    : '{' setItem (',' setItem)* ','? '}' ;
setItem       : name | 'none' | INT ;

names         : name (',' name)* ;
// All words but the ones that open a declaration, mark a value or are operators; back quotes make a name of those.
name
  : ID | QUOTED
  | 'holds' | 'tasks' | 'reported' | 'of'
  | 'needs' | 'returns' | 'learns' | 'again' | 'harmless' | 'never' | 'fails' | 'outcome' | 'succeeds'
  | 'from' | 'to' | 'preempts' | 'anytime' | 'internal'
  | 'require' | 'accept' | 'call' | 'when' | 'within' | 'then'
  | 'success' | 'failure' | 'lost' | 'unknown' | 'on' | 'retry' | 'at' | 'succeed' | 'fail' | 'issue' | 'emit'
  | 'restart' | 'for' | 'leads' | 'possible' | 'by' | 'otherwise'
  | 'instances' | 'failures' | 'reports' | 'fresh' | 'commands' | 'without' | 'with' | 'expect' | 'violated'
  ;

// ---- words that open a declaration

PACKAGE    : 'package' ;
LIFECYCLE  : 'lifecycle' ;
STATE      : 'state' ;
KEEP       : 'keep' ;
ATTRIBUTE  : 'attribute' ;
SET        : 'set' ;
DEFINE     : 'define' ;
CALLERS    : 'callers' ;
SETTING    : 'setting' ;
OUTSIDE    : 'outside' ;
SHARED     : 'shared' ;
ACTION     : 'action' ;
EVENT      : 'event' ;
ASSUME     : 'assume' ;
COMMAND    : 'command' ;
GROUP      : 'group' ;
TABLE      : 'table' ;
REACTION   : 'reaction' ;
INVARIANT  : 'invariant' ;
STEP       : 'step' ;
EVENTUALLY : 'eventually' ;
ALWAYS     : 'always' ;
REACHABLE  : 'reachable' ;
VIEW       : 'view' ;
CHECK      : 'check' ;
FAIR       : 'fair' ;
ALLOW      : 'allow' ;

// ---- words that mark a value

INITIAL : 'initial' ;
FINAL   : 'final' ;
TASK    : 'task' ;
WAS     : 'was' ;
UNUSED  : 'unused' ;

// ---- operators and constants

AND       : 'and' ;
OR        : 'or' ;
NOT       : 'not' ;
IN        : 'in' ;
IMPLIES   : 'implies' ;
TRUE      : 'true' ;
FALSE     : 'false' ;
NONE      : 'none' ;
ANY       : 'any' ;
EXCEPT    : 'except' ;
ELSE      : 'else' ;
UNCHANGED : 'unchanged' ;

// ---- words that are names wherever a name is expected

HOLDS     : 'holds' ;
TASKS     : 'tasks' ;
REPORTED  : 'reported' ;
OF        : 'of' ;
NEEDS     : 'needs' ;
RETURNS   : 'returns' ;
LEARNS    : 'learns' ;
AGAIN     : 'again' ;
HARMLESS  : 'harmless' ;
NEVER     : 'never' ;
FAILS     : 'fails' ;
OUTCOME   : 'outcome' ;
SUCCEEDS  : 'succeeds' ;
FROM      : 'from' ;
TO        : 'to' ;
PREEMPTS  : 'preempts' ;
ANYTIME   : 'anytime' ;
INTERNAL  : 'internal' ;
REQUIRE   : 'require' ;
ACCEPT    : 'accept' ;
CALL      : 'call' ;
WHEN      : 'when' ;
WITHIN    : 'within' ;
THEN      : 'then' ;
SUCCESS   : 'success' ;
FAILURE   : 'failure' ;
LOST      : 'lost' ;
UNKNOWN   : 'unknown' ;
ON        : 'on' ;
RETRY     : 'retry' ;
AT        : 'at' ;
SUCCEED   : 'succeed' ;
FAIL      : 'fail' ;
ISSUE     : 'issue' ;
EMIT      : 'emit' ;
RESTART   : 'restart' ;
FOR       : 'for' ;
LEADS     : 'leads' ;
POSSIBLE  : 'possible' ;
BY        : 'by' ;
OTHERWISE : 'otherwise' ;
INSTANCES : 'instances' ;
FAILURES  : 'failures' ;
REPORTS   : 'reports' ;
FRESH     : 'fresh' ;
COMMANDS  : 'commands' ;
WITHOUT   : 'without' ;
WITH      : 'with' ;
EXPECT    : 'expect' ;
VIOLATED  : 'violated' ;

// ---- signs

OPEN_BRACE  : '{' ;
CLOSE_BRACE : '}' ;
OPEN_PAREN  : '(' ;
CLOSE_PAREN : ')' ;
COMMA       : ',' ;
COLON       : ':' ;
DOT         : '.' ;
RANGE       : '..' ;
ARROW       : '->' ;
ASSIGN      : '=' ;
ADD_TO      : '+=' ;
TAKE_FROM   : '-=' ;
PLUS        : '+' ;
MINUS       : '-' ;
EQ          : '==' ;
NE          : '!=' ;
LT          : '<' ;
LE          : '<=' ;
GT          : '>' ;
GE          : '>=' ;

DURATION : [0-9]+ ('ms' | 's' | 'm' | 'h' | 'd') ;
INT      : '0x' [0-9a-fA-F]+ | [0-9]+ ;
STRING   : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' ;
ID       : [A-Za-z_] [A-Za-z0-9_]* ;
QUOTED   : '`' [A-Za-z_] [A-Za-z0-9_]* '`' ;

DOC      : '///' ( ~[/\r\n] ~[\r\n]* )? -> channel(2) ;
LINE     : '//' ~[\r\n]* -> channel(HIDDEN) ;
COMMENT  : '/*' COMMENT_TEXT '*'+ '/' -> channel(HIDDEN) ;
WS       : [ \t\r\n\f]+ -> skip ;

// ---- what cannot stand in a file; tokens of their own, so that each gets its own message

OPEN_STRING  : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '\\'? ;
OPEN_COMMENT : '/*' COMMENT_TEXT '*'* ;
SINGLE_QUOTE : '\'' ~['\r\n]* '\''? ;
PRIMED       : [A-Za-z_] [A-Za-z0-9_]* '\'' ;
BAD_NUMBER   : [0-9] [A-Za-z0-9_]* ;
BAD_WORD     : [\p{L}_] [\p{L}\p{M}\p{Nd}_]* ;
FOREIGN      : '&&' | '||' | '&' | '|' | '!' | '~>' | '~' | ';' | '=>' | '<=>' | '<>' | '===' | '!==' | ':='
             | '/\\' | '\\/' | '#' | '*' | '/' | '++' | '--' | '=<' | '[]' ;
STRAY        : . ;

fragment COMMENT_TEXT : ( ~'*' | '*'+ ~[*/] )* ;
