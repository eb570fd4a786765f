package dev.plimsoll.io;

/**
 * The page of a code, as tools show it beside a finding.
 *
 * @param what what the code says, in one paragraph of plain text
 * @param markdown the whole page
 */
record CodePage(String what, String markdown) {
    private static final String WHAT = "## What\n";

    static CodePage of(String page) {
        int start = page.indexOf(WHAT);
        if (start < 0) {
            return new CodePage(page.strip(), page);
        }
        String rest = page.substring(start + WHAT.length());
        int end = rest.indexOf("\n## ");
        String what = (end < 0 ? rest : rest.substring(0, end)).strip();
        return new CodePage(what.replaceAll("(?<!\n)\n(?!\n)", " "), page);
    }
}
