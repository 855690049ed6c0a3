package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    电话19900000001没人接 | 电话＊＊＊＊＊＊＊＊＊＊＊没人接
                    打199-0000-0001。 | 打＊＊＊＊＊＊＊＊＊＊＊＊＊。
                    手机是１９９００００００１ | 手机是＊＊＊＊＊＊＊＊＊＊
                    座机010-69900001 | 座机＊＊＊＊＊＊＊＊＊＊＊＊
                    我的号是幺九九零零零零零零零幺 | 我的号是＊＊＊＊＊＊＊＊＊＊＊
                    身份证11022619900000001X | 身份证＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊
                    住3号楼2单元501室漏水 | 住3号楼＊单元＊＊＊室漏水
                    三单元五零一噪声 | ＊单元＊＊＊噪声
                    5号楼302扰民 | 5号楼＊＊＊扰民
                    我家3-2-501 | 我家＊＊＊＊＊＊＊
                    我叫王小明，门口积水 | 我叫＊＊＊，门口积水
                    我姓欧阳 | 我姓＊＊
                    李女士来电反映 | ＊女士来电反映
                    王小明师傅修过 | ＊＊＊师傅修过
                    村里的张书记不管 | 村里的＊书记不管
                    加微信abc_12345 | 加微信＊＊＊＊＊＊＊＊＊
                    写到a.b@example.org | 写到＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊
                    """)
    void what_tells_who_somebody_is_is_hidden(String said, String shown) {
        assertThat(Redaction.shown(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 早上路灯不亮",
        "物业要收12000000元",
        "建设街12号院门口积水",
        "3号楼电梯坏了三天",
        "供暖20度不到",
        "常常找经理也没用",
        "会议室太吵",
        "路口第三根电线杆歪了",
        "密云水库北岸一千二百米处",
    })
    void what_a_desk_needs_stays(String said) {
        assertThat(Redaction.shown(said)).isEqualTo(said);
    }

    @Test
    void what_the_caller_left_is_hidden_wherever_it_stands() {
        assertThat(Redaction.shown("找甲乙问，甲乙不在", List.of("甲乙"))).isEqualTo("找＊＊问，＊＊不在");
        assertThat(Redaction.shown("甲处积水", List.of("甲")))
                .as("one character is no name")
                .isEqualTo("甲处积水");
    }

    @Test
    void a_search_does_not_find_a_house_by_its_number() {
        assertThat(Redaction.searchable("北街村23号和胜利路甲8号", List.of())).isEqualTo("北街村＊＊号和胜利路甲＊号");
    }
}
