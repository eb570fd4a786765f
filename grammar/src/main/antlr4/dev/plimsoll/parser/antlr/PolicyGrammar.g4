/** Policies as statements. What needs more than the order of words, such as the order of clauses, is left to the builders. */
parser grammar PolicyGrammar;

options { tokenVocab = PolicyLexer; }

policyFile: statement* EOF;

// Where reading goes on after a mistake.
singleStatement: statement EOF;
remainingHeader: headerLine+ EOF;
remainingRows: instrumentRow+ EOF;
remainingTiers: tierRow* tierBlock* EOF;

statement
    : POLICY policy=name VERSION version=STRING headerLine*                                        # policyHeader
    | INCLUDE path=STRING                                                                          # include
    | INSTRUMENTS FROM path=STRING                                                                 # instrumentsFrom
    | INSTRUMENTS instrumentRow+                                                                   # instrumentRows
    | TIERS table=name FROM path=STRING                                                            # tiersFrom
    | TIERS table=name BY by=reference (METHOD method=name)? tierBlock+                            # tierTable
    | GROUP group=name IS groupMembers                                                             # group
    | ATTRIBUTE path=reference IS optional=OPTIONAL? typeName (DEFAULT fallback=sum)?              # attribute
    | SETTING path=reference IS optional=OPTIONAL? typeName (DEFAULT fallback=sum)?                # setting
    | LET let=name EQUAL value=expression                                                          # let
    | kind=(CAP | FLOOR) ruleName=name COLON attribute=reference AT bound=expression clause*           # boundRule
    | MARGIN requirement=(INITIAL | MAINTENANCE) ruleName=name (OF scope=name)? COLON amount=expression clause*           # marginRule
    | COLLATERAL ruleName=name COLON amount=expression clause*                                         # collateralRule
    | kind=(LOCK | DENY | ADVISE) ruleName=name COLON actions=words clause*                            # actionRule
    | REQUIRE ruleName=name COLON condition=expression clause*                                         # requirementRule
    | kind=(ALERT | MARGIN_CALL | LIQUIDATE) ruleName=name COLON scope=NAME clause*                    # scopeRule
    | NEVER ruleName=name COLON property=NAME subjects=words clause*                                   # propertyRule
    | BUILTIN check=name clause*                                                                   # builtin
    ;

headerLine
    : TITLE text=STRING                         # title
    | SETTLES IN currency=(CURRENCY | NAME)     # settlesIn
    | POOLED IN currency=(CURRENCY | NAME)      # pooledIn
    | MODES modes=words                         # modes
    | PRICES FRESH FOR duration=sum             # pricesFreshFor
    | EFFECTIVE period                          # headerEffective
    | CITE text=STRING                          # headerCitation
    ;

period: FROM from=sum (UNTIL until=sum)?;

// Rows of instruments and brackets.

instrumentRow: symbol IS kind+=NAME+ rowField*;

rowField: field=NAME value=rowValue;

rowValue
    : CURRENCY  # currencyValue
    | STRING    # textValue
    | MONEY     # moneyValue
    | NUMBER    # numberValue
    ;

tierBlock: FOR (ALL | symbols+=member (COMMA symbols+=member)*) tierRow+;

tierRow
    : UP TO bound=sum COLON cells    # upTo
    | BELOW bound=sum COLON cells    # below
    | ABOVE COLON cells              # above
    ;

cells: cell (COMMA cell)*;

cell: column=name value=sum;

groupMembers
    : ALL (EXCEPT members+=member (COMMA members+=member)*)?    # allMembers
    | INSTRUMENTS WHERE condition=expression                    # membersWhere
    | members+=member (COMMA members+=member)*                  # listedMembers
    ;

member
    : symbol      # symbolMember
    | PATH        # pathMember
    | freeName    # nameMember
    ;

symbol
    : CURRENCY    # plainSymbol
    | SYMBOL      # joinedSymbol
    | STRING      # quotedSymbol
    ;

typeName
    : ONE OF values+=name (COMMA values+=name)*                         # oneOfType
    | typeWord ((OF | PER) (typeWord | CURRENCY))?                      # plainType
    ;

typeWord: NAME | COUNT;

// Clauses, in any order here.

clause
    : WHILE condition=expression                    # whileClause
    | ON actions=words                              # onClause
    | WHEN condition=expression                     # whenClause
    | UNLESS condition=expression                   # unlessClause
    | BY step (COMMA step)*                         # byClause
    | FEE share=expression                          # feeClause
    | LOSS LIMITED TO limit=expression              # lossClause
    | REMAINDER TO receiver=NAME                    # remainderClause
    | OVERRIDES names+=name (COMMA names+=name)*    # overridesClause
    | EFFECTIVE period                              # effectiveClause
    | BECAUSE text=STRING                           # becauseClause
    | CODE text=STRING                              # codeClause
    | CITE text=STRING                              # citeClause
    ;

step
    : word=NAME                             # plainStep
    | word=NAME UNTIL condition=expression  # untilStep
    | word=NAME argument=sum                # argumentStep
    ;

words: items+=NAME (COMMA items+=NAME)*;

// Expressions, the loosest first.

expression
    : IF condition=expression THEN yes=expression ELSE no=expression    # conditional
    | body=disjunction (WHERE filter=expression)?                       # filtered
    ;

disjunction: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

negation
    : NOT negation    # not
    | comparison      # notNegated
    ;

comparison: left=sum comparisonTail*;

comparisonTail
    : operator=(EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) right=sum    # compareTail
    | IS NOT? right=sum                                                                             # isTail
    | IS NOT? MISSING                                                                               # missingTail
    | IS NOT? ONE OF list                                                                           # oneOfTail
    | NOT? IN list                                                                                  # inListTail
    | NOT? IN member                                                                                # inGroupTail
    | NOT? BETWEEN low=sum AND high=sum                                                             # betweenTail
    ;

list: LEFT_PARENTHESIS items+=sum (COMMA items+=sum)* RIGHT_PARENTHESIS;

sum: terms+=product (operators+=(PLUS | MINUS) terms+=product)*;

product: factors+=sign (operators+=(TIMES | DIVIDED) factors+=sign)*;

sign
    : MINUS sign    # negated
    | rate          # positive
    ;

rate: operand (PER units+=(CURRENCY | NAME))*;

operand
    : NUMBER                                                                                  # number
    | PERCENT                                                                                 # percent
    | BASIS_POINTS                                                                            # basisPoints
    | LEVERAGE                                                                                # leverage
    | MONEY                                                                                   # money
    | DURATION                                                                                # duration
    | DATE                                                                                    # date
    | INSTANT                                                                                 # instant
    | truth=(TRUE | FALSE)                                                                    # truth
    | symbol                                                                                  # symbolOperand
    | LEFT_PARENTHESIS inner=expression RIGHT_PARENTHESIS                                     # parenthesised
    | quantifier=(ANY | NO | EVERY) collection=NAME                                           # quantified
    | COUNT OF collection=NAME                                                                # counted
    | aggregate=(SUM | MIN | MAX) OF of=expression OVER collection=NAME                       # aggregated
    | function=(NAME | MIN | MAX) LEFT_PARENTHESIS arguments? RIGHT_PARENTHESIS               # call
    | table=name LEFT_BRACKET key=expression RIGHT_BRACKET column=FIELD                       # lookup
    | reference                                                                               # path
    ;

arguments: items+=expression (COMMA items+=expression)*;

reference
    : PATH    # dotted
    | name    # bare
    ;

// Names: what is not reserved. Only `all` has a meaning where a name may stand, in lists of members.

name: freeName | ALL;

freeName
    : NAME
    | POLICY | INCLUDE | INSTRUMENTS | TIERS | GROUP | ATTRIBUTE | SETTING | LET | CAP | FLOOR | MARGIN | COLLATERAL
    | LOCK | DENY | REQUIRE | ALERT | MARGIN_CALL | LIQUIDATE | ADVISE | BUILTIN | NEVER
    | VERSION | TITLE | SETTLES | POOLED | MODES | PRICES | FRESH | FOR | EFFECTIVE | FROM | UNTIL | CITE | CODE | BY
    | METHOD | UP | TO | BELOW | ABOVE | EXCEPT | OPTIONAL | ONE | OF | DEFAULT | AT | ON | FEE | LOSS | LIMITED
    | REMAINDER | PER | ANY | NO | EVERY | COUNT | SUM | MIN | MAX | OVER
    | INITIAL | MAINTENANCE
    ;
