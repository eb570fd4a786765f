/** The words of a policy. The longest match wins, among equals the first; bad words have tokens of their own. */
lexer grammar PolicyLexer;

channels { COMMENTS }

// Reserved: never a bare name.
AND: 'and';
OR: 'or';
NOT: 'not';
IS: 'is';
IN: 'in';
BETWEEN: 'between';
MISSING: 'missing';
IF: 'if';
THEN: 'then';
ELSE: 'else';
WHERE: 'where';
WHEN: 'when';
UNLESS: 'unless';
WHILE: 'while';
BECAUSE: 'because';
OVERRIDES: 'overrides';
TRUE: 'true';
FALSE: 'false';

// Soft: how statements start.
POLICY: 'policy';
INCLUDE: 'include';
INSTRUMENTS: 'instruments';
TIERS: 'tiers';
GROUP: 'group';
ATTRIBUTE: 'attribute';
SETTING: 'setting';
LET: 'let';
CAP: 'cap';
FLOOR: 'floor';
MARGIN: 'margin';
COLLATERAL: 'collateral';
LOCK: 'lock';
DENY: 'deny';
REQUIRE: 'require';
ALERT: 'alert';
MARGIN_CALL: 'margin_call';
LIQUIDATE: 'liquidate';
ADVISE: 'advise';
BUILTIN: 'builtin';
NEVER: 'never';

// Soft: the rest.
VERSION: 'version';
TITLE: 'title';
SETTLES: 'settles';
POOLED: 'pooled';
MODES: 'modes';
PRICES: 'prices';
FRESH: 'fresh';
FOR: 'for';
EFFECTIVE: 'effective';
FROM: 'from';
UNTIL: 'until';
CITE: 'cite';
CODE: 'code';
BY: 'by';
METHOD: 'method';
UP: 'up';
TO: 'to';
BELOW: 'below';
ABOVE: 'above';
ALL: 'all';
EXCEPT: 'except';
OPTIONAL: 'optional';
ONE: 'one';
OF: 'of';
DEFAULT: 'default';
AT: 'at';
ON: 'on';
FEE: 'fee';
LOSS: 'loss';
LIMITED: 'limited';
REMAINDER: 'remainder';
PER: 'per';
ANY: 'any';
NO: 'no';
EVERY: 'every';
COUNT: 'count';
SUM: 'sum';
MIN: 'min';
MAX: 'max';
OVER: 'over';
INITIAL: 'initial';
MAINTENANCE: 'maintenance';

NAME: Word;
PATH: Word ('.' Word)+;
FIELD: '.' Word;

INSTANT: Date 'T' Digit Digit ':' Digit Digit (':' Digit Digit)? 'Z';
DATE: Date;
BAD_DATE: Date [A-Za-z0-9_] [A-Za-z0-9:.+_-]*;

NUMBER: Decimal;
PERCENT: Decimal '%';
BASIS_POINTS: Decimal 'bps';
LEVERAGE: Decimal 'x';
DURATION: Decimal ('ms' | 's' | 'm' | 'h' | 'd');
MONEY: Decimal [ \t]+ (Currency | 'contracts');
BAD_MONEY: Decimal [ \t]+ (Currency | 'contracts') [a-z_] [A-Za-z0-9_]*;

CURRENCY: Currency;
SYMBOL: Currency ([-/:_] [A-Z0-9]+)+;

BAD_NUMBER: (Digit | '.' Digit) [0-9A-Za-z_.]* '%'?;
BAD_WORD: [A-Za-z_\u00AA-\u02AF\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uFEFE]
    [A-Za-z0-9_.\u00AA-\u02AF\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uFEFE]*
    | SYMBOL [a-z_] [A-Za-z0-9_]*;

STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
OPEN_STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'?;

COLON: ':';
COMMA: ',';
LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
EQUAL: '=';
NOT_EQUAL: '!=';
LESS: '<';
LESS_OR_EQUAL: '<=';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
PLUS: '+';
MINUS: '-';
TIMES: '*';
DIVIDED: '/';

BAD_OPERATOR: '==' '='? | '!==' | '=!' | '<>' | '=<' | '=>' | ':=' | '&' '&'? | '|' '|'? | '!' | '**' | '^' | '->' | '//'
    | '/*' | '%' | ';' | '{' | '}' | '+=' | '-=' | [\u2264\u2265\u2260\u00D7\u00F7\u2212\u2013\u2014\u2227\u2228\u00AC\u00B7];

COMMENT: '#' ~[\n]* -> channel(COMMENTS);
BLANK: [ \t\r\n\uFEFF]+ -> skip;
BAD_CHARACTER: .;

fragment Digit: [0-9];
fragment Word: [a-z] [a-z0-9_]*;
fragment Date: Digit Digit Digit Digit '-' Digit Digit '-' Digit Digit;
fragment Decimal: ('0' | [1-9] Digit* ('_' Digit+)*) ('.' Digit+ ('_' Digit+)*)?;
fragment Currency: Digit* [A-Z] [A-Z0-9]*;
