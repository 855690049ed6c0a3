package org.jiesu.core.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides in a text what tells who somebody is: telephone and identity numbers, accounts, names said as names (我叫…, …先生)
 * and the number of a flat. Each hidden character becomes {@link #HIDDEN}, so that the text keeps its length and every
 * offset into it. It rather hides too much than too little; what it cannot know is a name that is said like any word.
 */
public final class Redaction {
    /** What stands for a hidden character. */
    public static final char HIDDEN = '＊';

    private static final int SHORTEST_NAME = 2;

    private static final String DIGIT = "[0-9０-９]";
    private static final String SPOKEN = "[零〇一二三四五六七八九幺两]";
    private static final String NUMERAL = "[0-9０-９零〇一二三四五六七八九十百两a-zA-Z]";
    private static final String BETWEEN = "[\\s\\-－—‐.·]";
    /** The surnames of about nine persons in ten; by the reports of 公安部户政管理研究中心 the first hundred hold 85 %. */
    private static final String SURNAME = "(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|慕容|令狐|"
            + "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
            + "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛靳耿安])";
    /** What may stand in a given name, so that 常常找经理 is none. */
    private static final String GIVEN = "[\\p{IsHan}&&[^的了在是找和跟向被给让说来去有我你他她这那]]";

    private static final String TITLE =
            "(?:先生|女士|小姐|大爷|大妈|大娘|大哥|大姐|阿姨|叔叔|师傅|老师|老板|书记|主任|村长|站长|所长|队长|经理|医生|大夫|护士|校长|同志)";

    /** What is hidden is the first group. */
    private static final List<Pattern> TELLING = List.of(
            // Telephones, identity cards, bank cards, however they are spaced; dates and sums of money stay.
            Pattern.compile("(?<!" + DIGIT + ")(?<!" + DIGIT + BETWEEN + ")(?!(?:19|20)" + DIGIT + "{2}[-./－]" + DIGIT
                    + "{1,2}[-./－]" + DIGIT + "{1,2}(?!" + DIGIT + "))([+＋]?" + DIGIT + "(?:" + BETWEEN + "{0,2}"
                    + DIGIT
                    + "){6,}+[XxＸ]?)(?!\\s*(?:元|块|万|亿|平))"),
            Pattern.compile("(?<!" + SPOKEN + ")(" + SPOKEN + "(?:[\\s，、]?" + SPOKEN + "){6,}+)"),
            Pattern.compile("([A-Za-z0-9_.+-]+[@＠][A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"),
            Pattern.compile("(?:微信号?|[QqＱ][QqＱ]号?|[VvＶ][XxＸ])[：:是为\\s]{0,3}([A-Za-z0-9_-]{5,})"),
            // 三单元五零一, 3号楼2单元501室, 5号楼302, 3-2-501
            Pattern.compile("(" + NUMERAL + "{1,3})(?=单元|门洞)"),
            Pattern.compile("(?:单元|门洞|楼|栋|幢|座)[\\s，,]{0,2}(?:第)?(" + NUMERAL + "{3,5})(?![0-9０-９]|年|元|块|路|米)"),
            Pattern.compile("(" + NUMERAL + "{1,5})(?=室(?!内|外|温))"),
            Pattern.compile("(?<!" + DIGIT + ")(" + DIGIT + "{1,3}[-－—]" + DIGIT + "{1,2}[-－—]" + DIGIT + "{3,4})(?!"
                    + DIGIT + ")"),
            Pattern.compile("(?:我叫|名叫|名字叫|名字是|姓名[：:是]?|联系人[：:是]?|本人叫)\\s*(" + SURNAME + "\\p{IsHan}{1,2})"),
            Pattern.compile("(?:我姓|本人姓|免贵姓|他姓|她姓|姓)\\s*(" + SURNAME + ")"),
            Pattern.compile("(?:我是|我系)\\s*(" + SURNAME + "\\p{IsHan}{1,2})(?=[，,。；;、\\s]|$)"),
            Pattern.compile("(" + SURNAME + ")(?=" + TITLE + ")"),
            Pattern.compile("(?<!\\p{IsHan})(" + SURNAME + GIVEN + "{1,2})(?=" + TITLE + ")"));

    /** The number of a house in its street or village, which a desk needs and a search does not. */
    private static final Pattern HOUSE = Pattern.compile("(" + NUMERAL + "{1,5}(?:[-－—]" + NUMERAL + "{1,4})?)(?=号)");

    private Redaction() {}

    /** The text as a desk sees it without a stated purpose. */
    public static String shown(String text) {
        return shown(text, List.of());
    }

    /**
     * The text as a desk sees it without a stated purpose.
     *
     * @param known names and numbers of this caller, hidden wherever they stand
     */
    public static String shown(String text, Collection<String> known) {
        char[] kept = text.toCharArray();
        known.forEach(one -> hideAll(text, one.strip(), kept));
        TELLING.forEach(pattern -> hideGroups(pattern.matcher(text), kept));
        return new String(kept);
    }

    /** The text as it may be searched by those who see the case: the numbers of houses are hidden too. */
    public static String searchable(String text, Collection<String> known) {
        String shown = shown(text, known);
        char[] kept = shown.toCharArray();
        hideGroups(HOUSE.matcher(shown), kept);
        return new String(kept);
    }

    private static void hideGroups(Matcher found, char[] kept) {
        while (found.find()) {
            Arrays.fill(kept, found.start(1), found.end(1), HIDDEN);
        }
    }

    private static void hideAll(String text, String known, char[] kept) {
        if (known.length() < SHORTEST_NAME) {
            return;
        }
        for (int at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
            Arrays.fill(kept, at, at + known.length(), HIDDEN);
        }
    }
}
