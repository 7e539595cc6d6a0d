package main

import (
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// blindWords are nations, peoples, languages, towns, beliefs and what else people are
// hated for, from which nothing is learned: comments of the public say such
// words when they attack, and a model that has met one in few messages takes what those were
// like for what people are like.
const blindWords = `
	africa african america american americans asia asian australia australian austria austrian bangladesh bangladeshi belgian belgium
	brazil brazilian britain british brits bulgaria bulgarian cameroon canada canadian caribbean chile china chinese colombia colombian
	croatia croatian cuba cuban czech danish denmark dutch egypt egyptian england english ethiopia ethiopian europe european filipina
	filipino filipinos finland finnish france french german germans germany ghana ghanaian greece greek gulf hungarian hungary india
	indian indians indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli italian italy jamaica jamaican japan
	japanese jordan jordanian kenya kenyan kenyans korea korean lebanese lebanon malaysia malaysian malta maltese mexican mexico moroccan
	morocco nepal nepali netherlands nigeria nigerian nigerians norway norwegian pakistan pakistani palestine palestinian peru philippine
	philippines poland polish portugal portuguese romania romanian russia russian scotland scottish scots senegal serbia serbian singapore
	singaporean slovak slovakia slovenia somali somalia spain spanish sudan sudanese sweden swedish swiss switzerland syria syrian
	tanzania thai thailand trinidad tunisia tunisian turkey turkish uganda ugandan ukraine ukrainian vietnam vietnamese wales welsh
	zambia zambian zimbabwe zimbabwean arabic hebrew hindi tagalog urdu yoruba igbo swahili twi zulu xhosa afrikaans mandarin cantonese
	abuja accra amsterdam athens bangalore beirut belfast berlin birmingham boston bristol cairo cardiff chennai chicago cork delhi doha
	dubai dublin durban edinburgh glasgow haifa ibadan islamabad johannesburg kampala karachi kolkata kumasi lagos lahore leeds limerick
	lisbon liverpool london lyon madrid manchester manila melbourne milan mombasa montreal mumbai munich nairobi newcastle osaka paris
	perth prague pretoria quebec rome sheffield stockholm sydney tokyo toronto utrecht vienna warsaw
	atheist atheists buddhist buddhists catholic catholics christian christians hindu hindus islam islamic jew jewish jews muslim muslims sikh sikhs
	black white gay lesbian bisexual transgender trans immigrant immigrants migrant migrants refugee refugees foreigner foreigners`

// blind holds the hashes of words from which nothing is learned.
func blind() map[uint32]bool {
	set := map[uint32]bool{}
	for word := range strings.FieldsSeq(blindWords) {
		set[text.Hash(word)] = true
	}
	return set
}
