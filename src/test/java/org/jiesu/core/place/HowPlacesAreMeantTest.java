package org.jiesu.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.core.place.OurPlaces.candidates;
import static org.jiesu.core.place.OurPlaces.find;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the gazetteer and the turns of speech as they are shipped. */
class HowPlacesAreMeantTest {
    @ParameterizedTest
    @CsvSource({
        "大兴庄镇的路坏了, 大兴庄镇",
        "在马坊集市门口垃圾堆成山, 马坊镇",
        "峪口大街上路灯不亮, 峪口镇",
        "打马坊打来的村里垃圾没人收, 马坊镇",
        "家住清水，村道上全是坑, 清水镇",
        "我们王平村口路灯不亮, 王平镇",
        "大兴庄的路灯坏了, 大兴庄镇",
        "东高村镇东边那个村没人收垃圾, 东高村镇",
        "我西樊各庄的，垃圾没人收, 峪口镇",
        "峪口村的水沟堵了, 峪口镇",
        "峪口镇的水沟堵了, 峪口镇",
        "金海湖镇的村口有狗, 金海湖镇",
        "金海湖管委门前有狗, 金海湖管委",
        "永安小区楼道里堆着电瓶车, 永定镇",
        "永定的冯村卖菜的堵着道, 永定镇",
        "雁翅付家台的，宅基地批了八个月, 雁翅镇",
        "密云穆家峪的井盖丢了, 穆家峪镇",
        "吉卧路口红灯不亮, 大兴庄镇",
        "从暖泉会打来的，我们村分红没给, 北庄镇",
        "晚上大兴庄停电了, 大兴庄镇",
        "请问大兴庄镇的低保怎么办, 大兴庄镇",
        "好像大兴庄的水管爆了, 大兴庄镇",
        "是不是大兴庄的水管爆了, 大兴庄镇",
        "大兴庄镇早就没人管了垃圾成山, 大兴庄镇",
        "叔叔我是大兴庄的，路灯坏了, 大兴庄镇",
        "搬到大兴庄三年了，路灯一直坏着, 大兴庄镇",
        "问问马昌营镇这边报名到哪儿登记, 马昌营镇",
        "麻烦派给大兴庄镇处理一下垃圾, 大兴庄镇",
        "河北那边来的车往我们马坊倒垃圾, 马坊镇"
    })
    void a_place_is_known_by_its_full_short_and_spoken_names(String text, String township) {
        assertThat(find(text).township()).map(Township::name).contains(township);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不是在大华山是在刘家店，路塌了",
                "不在大华山，我们刘家店路塌了",
                "不像大华山，我们刘家店路塌了没人修",
                "大华山都修了，我们刘家店还没有",
                "我老家是大华山的，现在在刘家店，路塌了",
                "户口在大华山，刘家店这边路塌了",
                "公司注册在大华山，在刘家店干的活不给钱",
                "我妈住大华山，刘家店这边路塌了",
                "以前住大华山，刘家店的路塌了",
                "我在大华山上班，刘家店家门口的路塌了",
                "从大华山搬来的，刘家店的路塌了",
                "去大华山的路上，刘家店那段塌了",
                "大华山的亲戚来串门，刘家店的路塌了",
                "您别写大华山，我说的是刘家店，路塌了",
                "去年反映过大华山镇的事给解决了，这回是刘家店，路塌了",
                "大华山镇你们先别管，先说我这，刘家店的路塌了",
                "大华山中学的老师说的，刘家店的路塌了",
                "我在大华山那边上学，那个刘家店的路塌了"
            })
    void a_place_that_is_only_mentioned_is_not_taken(String text) {
        assertThat(find(text).township()).map(Township::name).contains("刘家店镇");
        assertThat(find(text, "平谷区", "").township()).map(Township::name).contains("刘家店镇");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不在大华山，路塌了", "大华山都修了，我们这还没有", "老家是大华山的，路塌了", "去大华山的路上看见有人倒渣土", "户口在大华山，想办低保"})
    void where_it_is_the_only_one_nothing_points_there(String text) {
        Placement place = find(text);
        assertThat(place.township()).isEmpty();
        assertThat(place.candidates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我妈住大华山，她家暖气不热", "我在大华山上班，工钱没给", "大华山中学收费太高", "门口挂着“大华山镇”的牌子", "我侄子在大华山那边说路不好走"})
    void what_is_only_perhaps_meant_is_asked_for(String text) {
        Placement place = find(text);
        assertThat(place.township()).isEmpty();
        assertThat(place.district()).isEmpty();
        assertThat(candidates(place)).containsExactly("大华山镇");
    }

    @ParameterizedTest
    @CsvSource({
        "我打夏各庄骑车上南独乐河碰见野狗, 夏各庄镇, 南独乐河镇",
        "夏各庄往南独乐河去半道上那个村的路全是坑, 夏各庄镇, 南独乐河镇",
        "熊儿寨到黄松峪那条路塌方了, 熊儿寨乡, 黄松峪乡",
        "大华山跟刘家店挨着那段山道有渣土, 大华山镇, 刘家店镇",
        "我爸是大兴庄的我妈是王辛庄的想申请低保, 大兴庄镇, 王辛庄镇",
        "大华山的路和刘家店的路都坏了, 大华山镇, 刘家店镇",
        "金海湖那边有狗, 金海湖镇, 金海湖管委",
        "三家店那块有摆摊的, 龙泉镇, 城子街道",
        "我老丈人家在大城子、我们家在巨各庄，合作社两边都收地, 大城子镇, 巨各庄镇"
    })
    void where_two_remain_both_are_asked_for(String text, String one, String other) {
        assertThat(find(text).township()).isEmpty();
        assertThat(candidates(find(text))).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX银行平谷支行骗我买理财",
                "平谷中学的老师收钱",
                "我家旁边新开一个密云水库鱼馆，油烟太大",
                "市里那个门头沟路坑太多",
                "我现在太后悔签那个合同了",
                "村后头山峪口那冲出来一堆石头",
                "老王平时挺好一人，一沾酒就砸门",
                "我们村东高村西低，一下雨就淹"
            })
    void what_only_sounds_like_a_place_is_none(String text) {
        Placement place = find(text);
        assertThat(place.district()).isEmpty();
        assertThat(place.candidates()).isEmpty();
    }

    @Test
    void a_village_is_told_only_where_it_is_one() {
        assertThat(find("在桥头村这边路灯坏了").village()).contains("桥头村");
        assertThat(find("在桥头村这边路灯坏了，在西营村也坏了").village()).isEmpty();
        assertThat(find("我是西营村的，在桥头村这边路灯坏了").village()).contains("桥头村");
    }

    @Test
    void an_institution_places_the_trouble_where_the_trouble_is_beside_it() {
        assertThat(find("平谷中学门口井盖丢了").district()).contains("平谷区");
        assertThat(find("龙泉医院斜对过有摆摊的").township()).map(Township::name).contains("军庄镇");
    }

    @Test
    void a_place_of_another_district_or_city_is_said_and_not_guessed_into_ours() {
        Placement place = find("我在海淀，小区停水了");
        assertThat(place.district()).isEmpty();
        assertThat(place.candidates()).isEmpty();
        assertThat(place.contradiction()).map(Contradiction::told).contains("海淀");
        assertThat(find("海淀永定路停水了").candidates()).isEmpty();
    }

    @Test
    void an_entry_that_the_text_surely_contradicts_is_asked_for() {
        Placement township = find("我们马坊镇的路坏了", "平谷区", "大兴庄镇");
        assertThat(township.township()).isEmpty();
        assertThat(candidates(township)).containsExactly("大兴庄镇", "马坊镇");
        assertThat(township.contradiction()).contains(new Contradiction(java.util.Optional.of("大兴庄镇"), "马坊镇"));
        Placement district = find("我们马坊镇的路坏了", "密云区", "");
        assertThat(district.district()).isEmpty();
        assertThat(district.contradiction()).contains(new Contradiction(java.util.Optional.of("密云区"), "马坊镇"));
        assertThat(find("在顺义那边，路坏了", "平谷区", "").contradiction())
                .contains(new Contradiction(java.util.Optional.of("平谷区"), "顺义"));
        Placement entry = find("路坏了", "密云区", "大兴庄镇");
        assertThat(entry.township()).isEmpty();
        assertThat(entry.contradiction()).map(Contradiction::told).contains("平谷区的大兴庄镇");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不像马坊镇，我们这没人管",
                "闺女嫁到马坊去了，回来说这井盖不对",
                "我在马坊上班，家里井盖丢了",
                "马坊都修了，我们还没有",
                "门口有“马坊镇”的牌子，井盖丢了",
                "这事找过马坊镇，井盖丢了",
                "大兴庄的路跟马坊的路不一样"
            })
    void a_township_that_is_only_quoted_contradicts_nothing(String text) {
        Placement place = find(text, "平谷区", "大兴庄镇");
        assertThat(place.township()).map(Township::name).contains("大兴庄镇");
        assertThat(place.contradiction()).isEmpty();
    }
}
