/* Generated from server/protocol/schema.json by scripts/generate-protocol.mjs; do not edit. */
import { codePoints } from "./code_points.js";

export const isBoardPut = validate11;
const schema12 = {"additionalProperties":false,"properties":{"item":{"discriminator":{"mapping":{"stroke":"#/$defs/BoardStroke","text":"#/$defs/BoardText"},"propertyName":"kind"},"oneOf":[{"$ref":"#/$defs/BoardStroke"},{"$ref":"#/$defs/BoardText"}]},"round":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"board.put","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","round","item"],"type":"object"};
const schema13 = {"additionalProperties":false,"properties":{"color":{"enum":["black","blue","red"],"type":"string"},"id":{"pattern":"^[co][0-9]{1,9}$","type":"string"},"kind":{"const":"stroke","type":"string"},"points":{"items":{"items":{"maximum":1,"minimum":0,"type":"number"},"maxItems":2,"minItems":2,"type":"array"},"maxItems":500,"minItems":1,"type":"array"},"width":{"exclusiveMinimum":0,"maximum":0.1,"type":"number"}},"required":["kind","id","color","width","points"],"type":"object"};
const schema14 = {"additionalProperties":false,"properties":{"id":{"pattern":"^[co][0-9]{1,9}$","type":"string"},"kind":{"const":"text","type":"string"},"text":{"maxLength":200,"minLength":1,"type":"string"},"x":{"maximum":1,"minimum":0,"type":"number"},"y":{"maximum":1,"minimum":0,"type":"number"}},"required":["kind","id","x","y","text"],"type":"object"};
const pattern0 = new RegExp("^[co][0-9]{1,9}$", "u");
const func2 = codePoints;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.round === undefined) && (missing0 = "round"))) || ((data.item === undefined) && (missing0 = "item"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "item") || (key0 === "round")) || (key0 === "type")) || (key0 === "v"))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.item !== undefined){
let data0 = data.item;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((((data0.kind === undefined) && (missing1 = "kind")) || ((data0.id === undefined) && (missing1 = "id"))) || ((data0.color === undefined) && (missing1 = "color"))) || ((data0.width === undefined) && (missing1 = "width"))) || ((data0.points === undefined) && (missing1 = "points"))){
const err0 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardStroke/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs7 = errors;
for(const key1 in data0){
if(!(((((key1 === "color") || (key1 === "id")) || (key1 === "kind")) || (key1 === "points")) || (key1 === "width"))){
const err1 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardStroke/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs7 === errors){
if(data0.color !== undefined){
let data1 = data0.color;
const _errs8 = errors;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/item/color",schemaPath:"#/$defs/BoardStroke/properties/color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data1 === "black") || (data1 === "blue")) || (data1 === "red"))){
const err3 = {instancePath:instancePath+"/item/color",schemaPath:"#/$defs/BoardStroke/properties/color/enum",keyword:"enum",params:{allowedValues: schema13.properties.color.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.id !== undefined){
let data2 = data0.id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err4 = {instancePath:instancePath+"/item/id",schemaPath:"#/$defs/BoardStroke/properties/id/pattern",keyword:"pattern",params:{pattern: "^[co][0-9]{1,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/item/id",schemaPath:"#/$defs/BoardStroke/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.kind !== undefined){
let data3 = data0.kind;
const _errs12 = errors;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/item/kind",schemaPath:"#/$defs/BoardStroke/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("stroke" !== data3){
const err7 = {instancePath:instancePath+"/item/kind",schemaPath:"#/$defs/BoardStroke/properties/kind/const",keyword:"const",params:{allowedValue: "stroke"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.points !== undefined){
let data4 = data0.points;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data4)){
if(data4.length > 500){
const err8 = {instancePath:instancePath+"/item/points",schemaPath:"#/$defs/BoardStroke/properties/points/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/item/points",schemaPath:"#/$defs/BoardStroke/properties/points/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data5)){
if(data5.length > 2){
const err10 = {instancePath:instancePath+"/item/points/" + i0,schemaPath:"#/$defs/BoardStroke/properties/points/items/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data5.length < 2){
const err11 = {instancePath:instancePath+"/item/points/" + i0,schemaPath:"#/$defs/BoardStroke/properties/points/items/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
var valid5 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 == "number"){
if(data6 > 1 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/item/points/" + i0+"/" + i1,schemaPath:"#/$defs/BoardStroke/properties/points/items/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data6 < 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/item/points/" + i0+"/" + i1,schemaPath:"#/$defs/BoardStroke/properties/points/items/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/item/points/" + i0+"/" + i1,schemaPath:"#/$defs/BoardStroke/properties/points/items/items/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/item/points/" + i0,schemaPath:"#/$defs/BoardStroke/properties/points/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/item/points",schemaPath:"#/$defs/BoardStroke/properties/points/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.width !== undefined){
let data7 = data0.width;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 == "number"){
if(data7 > 0.1 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/item/width",schemaPath:"#/$defs/BoardStroke/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data7 <= 0 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/item/width",schemaPath:"#/$defs/BoardStroke/properties/width/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/item/width",schemaPath:"#/$defs/BoardStroke/properties/width/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardStroke/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing2;
if((((((data0.kind === undefined) && (missing2 = "kind")) || ((data0.id === undefined) && (missing2 = "id"))) || ((data0.x === undefined) && (missing2 = "x"))) || ((data0.y === undefined) && (missing2 = "y"))) || ((data0.text === undefined) && (missing2 = "text"))){
const err21 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardText/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
const _errs25 = errors;
for(const key2 in data0){
if(!(((((key2 === "id") || (key2 === "kind")) || (key2 === "text")) || (key2 === "x")) || (key2 === "y"))){
const err22 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardText/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
}
if(_errs25 === errors){
if(data0.id !== undefined){
let data8 = data0.id;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err23 = {instancePath:instancePath+"/item/id",schemaPath:"#/$defs/BoardText/properties/id/pattern",keyword:"pattern",params:{pattern: "^[co][0-9]{1,9}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/item/id",schemaPath:"#/$defs/BoardText/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid7 = _errs26 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data0.kind !== undefined){
let data9 = data0.kind;
const _errs28 = errors;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/item/kind",schemaPath:"#/$defs/BoardText/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if("text" !== data9){
const err26 = {instancePath:instancePath+"/item/kind",schemaPath:"#/$defs/BoardText/properties/kind/const",keyword:"const",params:{allowedValue: "text"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data0.text !== undefined){
let data10 = data0.text;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data10 === "string"){
if(func2(data10) > 200){
const err27 = {instancePath:instancePath+"/item/text",schemaPath:"#/$defs/BoardText/properties/text/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
if(func2(data10) < 1){
const err28 = {instancePath:instancePath+"/item/text",schemaPath:"#/$defs/BoardText/properties/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/item/text",schemaPath:"#/$defs/BoardText/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data0.x !== undefined){
let data11 = data0.x;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data11 == "number"){
if(data11 > 1 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/item/x",schemaPath:"#/$defs/BoardText/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
if(data11 < 0 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/item/x",schemaPath:"#/$defs/BoardText/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/item/x",schemaPath:"#/$defs/BoardText/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data0.y !== undefined){
let data12 = data0.y;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data12 == "number"){
if(data12 > 1 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/item/y",schemaPath:"#/$defs/BoardText/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
if(data12 < 0 || isNaN(data12)){
const err34 = {instancePath:instancePath+"/item/y",schemaPath:"#/$defs/BoardText/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/item/y",schemaPath:"#/$defs/BoardText/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/BoardText/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err37 = {instancePath:instancePath+"/item",schemaPath:"#/properties/item/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
validate11.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.round !== undefined){
let data13 = data.round;
const _errs36 = errors;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
validate11.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if(typeof data13 == "number"){
if(data13 > 9007199254740991 || isNaN(data13)){
validate11.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate11.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data14 = data.type;
const _errs38 = errors;
if(typeof data14 !== "string"){
validate11.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("board.put" !== data14){
validate11.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "board.put"}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data15 = data.v;
const _errs40 = errors;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
validate11.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data15){
validate11.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const isBoardRemove = validate12;
const schema15 = {"additionalProperties":false,"properties":{"id":{"pattern":"^[co][0-9]{1,9}$","type":"string"},"type":{"const":"board.remove","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","id"],"type":"object"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.id === undefined) && (missing0 = "id"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "type")) || (key0 === "v"))){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate12.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[co][0-9]{1,9}$"}}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate12.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("board.remove" !== data1){
validate12.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "board.remove"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate12.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate12.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const isBoardView = validate13;
const schema16 = {"additionalProperties":false,"properties":{"by":{"enum":["citizen","operator"],"type":"string"},"open":{"type":"boolean"},"round":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"board.view","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","round","open","by"],"type":"object"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.round === undefined) && (missing0 = "round"))) || ((data.open === undefined) && (missing0 = "open"))) || ((data.by === undefined) && (missing0 = "by"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "by") || (key0 === "open")) || (key0 === "round")) || (key0 === "type")) || (key0 === "v"))){
validate13.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.by !== undefined){
let data0 = data.by;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate13.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "citizen") || (data0 === "operator"))){
validate13.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/enum",keyword:"enum",params:{allowedValues: schema16.properties.by.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
const _errs4 = errors;
if(typeof data.open !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.round !== undefined){
let data2 = data.round;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate13.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate13.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("board.view" !== data3){
validate13.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "board.view"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate13.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate13.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const isBoardWipe = validate14;
const schema17 = {"additionalProperties":false,"properties":{"by":{"enum":["citizen","operator"],"type":"string"},"round":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"board.wipe","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","round","by"],"type":"object"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.round === undefined) && (missing0 = "round"))) || ((data.by === undefined) && (missing0 = "by"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "by") || (key0 === "round")) || (key0 === "type")) || (key0 === "v"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.by !== undefined){
let data0 = data.by;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate14.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "citizen") || (data0 === "operator"))){
validate14.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/enum",keyword:"enum",params:{allowedValues: schema17.properties.by.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.round !== undefined){
let data1 = data.round;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate14.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/round",schemaPath:"#/properties/round/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate14.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("board.wipe" !== data2){
validate14.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "board.wipe"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate14.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate14.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const isCaptionCorrect = validate15;
const schema18 = {"additionalProperties":false,"properties":{"caption_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"caption.correct","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","caption_id","text"],"type":"object"};
const pattern3 = new RegExp("^[A-Za-z0-9_-]{8,64}$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.caption_id === undefined) && (missing0 = "caption_id"))) || ((data.text === undefined) && (missing0 = "text"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "caption_id") || (key0 === "session_id")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.caption_id !== undefined){
let data0 = data.caption_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate15.errors = [{instancePath:instancePath+"/caption_id",schemaPath:"#/properties/caption_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/caption_id",schemaPath:"#/properties/caption_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate15.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data2 = data.text;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 2000){
validate15.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data2) < 1){
validate15.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate15.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("caption.correct" !== data3){
validate15.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "caption.correct"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate15.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate15.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const isCaptionHeard = validate16;
const schema19 = {"additionalProperties":false,"properties":{"confidence":{"maximum":1,"minimum":0,"type":"number"},"is_final":{"type":"boolean"},"language":{"enum":["ja","en"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"spoken_s":{"maximum":3600,"minimum":0,"type":"number"},"text":{"maxLength":2000,"type":"string"},"type":{"const":"caption.heard","type":"string"},"utterance":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","utterance","language","text","is_final","confidence","spoken_s"],"type":"object"};
const func6 = Object.prototype.hasOwnProperty;

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.utterance === undefined) && (missing0 = "utterance"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.is_final === undefined) && (missing0 = "is_final"))) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.spoken_s === undefined) && (missing0 = "spoken_s"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema19.properties, key0))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.confidence !== undefined){
let data0 = data.confidence;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 1 || isNaN(data0)){
validate16.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate16.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_final !== undefined){
const _errs4 = errors;
if(typeof data.is_final !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/is_final",schemaPath:"#/properties/is_final/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data2 = data.language;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate16.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "ja") || (data2 === "en"))){
validate16.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema19.properties.language.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data3 = data.session_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate16.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spoken_s !== undefined){
let data4 = data.spoken_s;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 == "number"){
if(data4 > 3600 || isNaN(data4)){
validate16.errors = [{instancePath:instancePath+"/spoken_s",schemaPath:"#/properties/spoken_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate16.errors = [{instancePath:instancePath+"/spoken_s",schemaPath:"#/properties/spoken_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/spoken_s",schemaPath:"#/properties/spoken_s/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data5 = data.text;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 2000){
validate16.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("caption.heard" !== data6){
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "caption.heard"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.utterance !== undefined){
let data7 = data.utterance;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
validate16.errors = [{instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs18 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate16.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate16.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const isCaptionHold = validate17;
const schema20 = {"additionalProperties":false,"properties":{"held":{"type":"boolean"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"caption.hold","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","held"],"type":"object"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.held === undefined) && (missing0 = "held"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "held") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate17.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.held !== undefined){
const _errs2 = errors;
if(typeof data.held !== "boolean"){
validate17.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate17.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate17.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("caption.hold" !== data2){
validate17.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "caption.hold"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate17.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate17.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const isCaptionLine = validate18;
const schema21 = {"additionalProperties":false,"properties":{"at":{"format":"date-time","type":"string"},"caption_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"corrects":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"heard":{"anyOf":[{"maximum":1,"minimum":0,"type":"number"},{"type":"null"}]},"language":{"enum":["ja","en"],"type":"string"},"message_id":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"party":{"enum":["citizen","operator"],"type":"string"},"renderings":{"items":{"$ref":"#/$defs/Rendering"},"maxItems":3,"type":"array"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"source":{"enum":["speech","chat","phrase"],"type":"string"},"started_at":{"format":"date-time","type":"string"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"caption.line","type":"string"},"utterance":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","caption_id","utterance","party","source","language","text","heard","renderings","started_at","at","message_id","corrects"],"type":"object"};
const schema22 = {"additionalProperties":false,"properties":{"back":{"anyOf":[{"maxLength":4000,"type":"string"},{"type":"null"}]},"confidence":{"maximum":1,"minimum":0,"type":"number"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"layer":{"enum":["phrase","memory","machine","same","none"],"type":"string"},"must_check":{"type":"boolean"},"numbers":{"enum":["none","kept","failed"],"type":"string"},"polarity":{"enum":["none","kept","failed"],"type":"string"},"refused":{"anyOf":[{"enum":["other_language","markup","too_long","not_text"],"type":"string"},{"type":"null"}]},"terms":{"enum":["none","kept","failed"],"type":"string"},"text":{"maxLength":4000,"type":"string"}},"required":["language","text","layer","confidence","numbers","polarity","terms","must_check","back","refused"],"type":"object"};
const formats0 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.caption_id === undefined) && (missing0 = "caption_id"))) || ((data.utterance === undefined) && (missing0 = "utterance"))) || ((data.party === undefined) && (missing0 = "party"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.heard === undefined) && (missing0 = "heard"))) || ((data.renderings === undefined) && (missing0 = "renderings"))) || ((data.started_at === undefined) && (missing0 = "started_at"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.message_id === undefined) && (missing0 = "message_id"))) || ((data.corrects === undefined) && (missing0 = "corrects"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema21.properties, key0))){
validate18.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.at !== undefined){
let data0 = data.at;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate18.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caption_id !== undefined){
let data1 = data.caption_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate18.errors = [{instancePath:instancePath+"/caption_id",schemaPath:"#/properties/caption_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/caption_id",schemaPath:"#/properties/caption_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corrects !== undefined){
let data2 = data.corrects;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err0 = {instancePath:instancePath+"/corrects",schemaPath:"#/properties/corrects/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/corrects",schemaPath:"#/properties/corrects/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data2 !== null){
const err2 = {instancePath:instancePath+"/corrects",schemaPath:"#/properties/corrects/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/corrects",schemaPath:"#/properties/corrects/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.heard !== undefined){
let data3 = data.heard;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 == "number"){
if(data3 > 1 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/heard",schemaPath:"#/properties/heard/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data3 < 0 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/heard",schemaPath:"#/properties/heard/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/heard",schemaPath:"#/properties/heard/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(data3 !== null){
const err7 = {instancePath:instancePath+"/heard",schemaPath:"#/properties/heard/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err8 = {instancePath:instancePath+"/heard",schemaPath:"#/properties/heard/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data4 = data.language;
const _errs18 = errors;
if(typeof data4 !== "string"){
validate18.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data4 === "ja") || (data4 === "en"))){
validate18.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema21.properties.language.enum}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_id !== undefined){
let data5 = data.message_id;
const _errs20 = errors;
const _errs21 = errors;
let valid3 = false;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err9 = {instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs22 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs24 = errors;
if(data5 !== null){
const err11 = {instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err12 = {instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.party !== undefined){
let data6 = data.party;
const _errs26 = errors;
if(typeof data6 !== "string"){
validate18.errors = [{instancePath:instancePath+"/party",schemaPath:"#/properties/party/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "citizen") || (data6 === "operator"))){
validate18.errors = [{instancePath:instancePath+"/party",schemaPath:"#/properties/party/enum",keyword:"enum",params:{allowedValues: schema21.properties.party.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.renderings !== undefined){
let data7 = data.renderings;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data7)){
if(data7.length > 3){
validate18.errors = [{instancePath:instancePath+"/renderings",schemaPath:"#/properties/renderings/maxItems",keyword:"maxItems",params:{limit: 3}}];
return false;
}
else {
var valid4 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((((((((((data8.language === undefined) && (missing1 = "language")) || ((data8.text === undefined) && (missing1 = "text"))) || ((data8.layer === undefined) && (missing1 = "layer"))) || ((data8.confidence === undefined) && (missing1 = "confidence"))) || ((data8.numbers === undefined) && (missing1 = "numbers"))) || ((data8.polarity === undefined) && (missing1 = "polarity"))) || ((data8.terms === undefined) && (missing1 = "terms"))) || ((data8.must_check === undefined) && (missing1 = "must_check"))) || ((data8.back === undefined) && (missing1 = "back"))) || ((data8.refused === undefined) && (missing1 = "refused"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0,schemaPath:"#/$defs/Rendering/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs33 = errors;
for(const key1 in data8){
if(!(func6.call(schema22.properties, key1))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0,schemaPath:"#/$defs/Rendering/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data8.back !== undefined){
let data9 = data8.back;
const _errs34 = errors;
const _errs35 = errors;
let valid7 = false;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data9 === "string"){
if(func2(data9) > 4000){
const err13 = {instancePath:instancePath+"/renderings/" + i0+"/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/renderings/" + i0+"/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid3 = _errs36 === errors;
valid7 = valid7 || _valid3;
if(!valid7){
const _errs38 = errors;
if(data9 !== null){
const err15 = {instancePath:instancePath+"/renderings/" + i0+"/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs38 === errors;
valid7 = valid7 || _valid3;
}
if(!valid7){
const err16 = {instancePath:instancePath+"/renderings/" + i0+"/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.confidence !== undefined){
let data10 = data8.confidence;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data10 == "number"){
if(data10 > 1 || isNaN(data10)){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.language !== undefined){
let data11 = data8.language;
const _errs42 = errors;
if(typeof data11 !== "string"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/language",schemaPath:"#/$defs/Rendering/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data11 === "ja") || (data11 === "ja-easy")) || (data11 === "en"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/language",schemaPath:"#/$defs/Rendering/properties/language/enum",keyword:"enum",params:{allowedValues: schema22.properties.language.enum}}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.layer !== undefined){
let data12 = data8.layer;
const _errs44 = errors;
if(typeof data12 !== "string"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/layer",schemaPath:"#/$defs/Rendering/properties/layer/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data12 === "phrase") || (data12 === "memory")) || (data12 === "machine")) || (data12 === "same")) || (data12 === "none"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/layer",schemaPath:"#/$defs/Rendering/properties/layer/enum",keyword:"enum",params:{allowedValues: schema22.properties.layer.enum}}];
return false;
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.must_check !== undefined){
const _errs46 = errors;
if(typeof data8.must_check !== "boolean"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/must_check",schemaPath:"#/$defs/Rendering/properties/must_check/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid6 = _errs46 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.numbers !== undefined){
let data14 = data8.numbers;
const _errs48 = errors;
if(typeof data14 !== "string"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/numbers",schemaPath:"#/$defs/Rendering/properties/numbers/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data14 === "none") || (data14 === "kept")) || (data14 === "failed"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/numbers",schemaPath:"#/$defs/Rendering/properties/numbers/enum",keyword:"enum",params:{allowedValues: schema22.properties.numbers.enum}}];
return false;
}
var valid6 = _errs48 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.polarity !== undefined){
let data15 = data8.polarity;
const _errs50 = errors;
if(typeof data15 !== "string"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/polarity",schemaPath:"#/$defs/Rendering/properties/polarity/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data15 === "none") || (data15 === "kept")) || (data15 === "failed"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/polarity",schemaPath:"#/$defs/Rendering/properties/polarity/enum",keyword:"enum",params:{allowedValues: schema22.properties.polarity.enum}}];
return false;
}
var valid6 = _errs50 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.refused !== undefined){
let data16 = data8.refused;
const _errs52 = errors;
const _errs53 = errors;
let valid8 = false;
const _errs54 = errors;
if(typeof data16 !== "string"){
const err17 = {instancePath:instancePath+"/renderings/" + i0+"/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data16 === "other_language") || (data16 === "markup")) || (data16 === "too_long")) || (data16 === "not_text"))){
const err18 = {instancePath:instancePath+"/renderings/" + i0+"/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema22.properties.refused.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid4 = _errs54 === errors;
valid8 = valid8 || _valid4;
if(!valid8){
const _errs56 = errors;
if(data16 !== null){
const err19 = {instancePath:instancePath+"/renderings/" + i0+"/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs56 === errors;
valid8 = valid8 || _valid4;
}
if(!valid8){
const err20 = {instancePath:instancePath+"/renderings/" + i0+"/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs52 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.terms !== undefined){
let data17 = data8.terms;
const _errs58 = errors;
if(typeof data17 !== "string"){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/terms",schemaPath:"#/$defs/Rendering/properties/terms/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data17 === "none") || (data17 === "kept")) || (data17 === "failed"))){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/terms",schemaPath:"#/$defs/Rendering/properties/terms/enum",keyword:"enum",params:{allowedValues: schema22.properties.terms.enum}}];
return false;
}
var valid6 = _errs58 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.text !== undefined){
let data18 = data8.text;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data18 === "string"){
if(func2(data18) > 4000){
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/text",schemaPath:"#/$defs/Rendering/properties/text/maxLength",keyword:"maxLength",params:{limit: 4000}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0+"/text",schemaPath:"#/$defs/Rendering/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs60 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/renderings/" + i0,schemaPath:"#/$defs/Rendering/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs30 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/renderings",schemaPath:"#/properties/renderings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data19 = data.session_id;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
validate18.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data20 = data.source;
const _errs64 = errors;
if(typeof data20 !== "string"){
validate18.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data20 === "speech") || (data20 === "chat")) || (data20 === "phrase"))){
validate18.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema21.properties.source.enum}}];
return false;
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_at !== undefined){
let data21 = data.started_at;
const _errs66 = errors;
if(errors === _errs66){
if(errors === _errs66){
if(typeof data21 === "string"){
if(!(formats0.test(data21))){
validate18.errors = [{instancePath:instancePath+"/started_at",schemaPath:"#/properties/started_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/started_at",schemaPath:"#/properties/started_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data22 = data.text;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data22 === "string"){
if(func2(data22) > 2000){
validate18.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data22) < 1){
validate18.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data23 = data.type;
const _errs70 = errors;
if(typeof data23 !== "string"){
validate18.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("caption.line" !== data23){
validate18.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "caption.line"}}];
return false;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.utterance !== undefined){
let data24 = data.utterance;
const _errs72 = errors;
const _errs73 = errors;
let valid9 = false;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data24 === "string"){
if(!pattern3.test(data24)){
const err21 = {instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid5 = _errs74 === errors;
valid9 = valid9 || _valid5;
if(!valid9){
const _errs76 = errors;
if(data24 !== null){
const err23 = {instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs76 === errors;
valid9 = valid9 || _valid5;
}
if(!valid9){
const err24 = {instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data25 = data.v;
const _errs78 = errors;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
validate18.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data25){
validate18.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const isCaptionPartial = validate19;
const schema23 = {"additionalProperties":false,"properties":{"language":{"enum":["ja","en"],"type":"string"},"party":{"enum":["citizen","operator"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"text":{"maxLength":2000,"type":"string"},"translation":{"anyOf":[{"maxLength":4000,"type":"string"},{"type":"null"}]},"type":{"const":"caption.partial","type":"string"},"utterance":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","utterance","party","language","text","translation"],"type":"object"};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.utterance === undefined) && (missing0 = "utterance"))) || ((data.party === undefined) && (missing0 = "party"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.translation === undefined) && (missing0 = "translation"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "language") || (key0 === "party")) || (key0 === "session_id")) || (key0 === "text")) || (key0 === "translation")) || (key0 === "type")) || (key0 === "utterance")) || (key0 === "v"))){
validate19.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.language !== undefined){
let data0 = data.language;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate19.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "ja") || (data0 === "en"))){
validate19.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema23.properties.language.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.party !== undefined){
let data1 = data.party;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate19.errors = [{instancePath:instancePath+"/party",schemaPath:"#/properties/party/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "citizen") || (data1 === "operator"))){
validate19.errors = [{instancePath:instancePath+"/party",schemaPath:"#/properties/party/enum",keyword:"enum",params:{allowedValues: schema23.properties.party.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate19.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data3 = data.text;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 2000){
validate19.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.translation !== undefined){
let data4 = data.translation;
const _errs10 = errors;
const _errs11 = errors;
let valid1 = false;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func2(data4) > 4000){
const err0 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate19.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs16 = errors;
if(typeof data5 !== "string"){
validate19.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("caption.partial" !== data5){
validate19.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "caption.partial"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.utterance !== undefined){
let data6 = data.utterance;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
validate19.errors = [{instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/utterance",schemaPath:"#/properties/utterance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs20 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate19.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate19.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const isChatMessage = validate20;
const schema24 = {"additionalProperties":false,"properties":{"at":{"format":"date-time","type":"string"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"message_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"sender":{"enum":["citizen","operator"],"type":"string"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"chat.message","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","seq","message_id","sender","text","language","at"],"type":"object"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.message_id === undefined) && (missing0 = "message_id"))) || ((data.sender === undefined) && (missing0 = "sender"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.at === undefined) && (missing0 = "at"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema24.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.at !== undefined){
let data0 = data.at;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate20.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data1 = data.language;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate20.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "ja") || (data1 === "ja-easy")) || (data1 === "en"))){
validate20.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema24.properties.language.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_id !== undefined){
let data2 = data.message_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate20.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sender !== undefined){
let data3 = data.sender;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate20.errors = [{instancePath:instancePath+"/sender",schemaPath:"#/properties/sender/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "citizen") || (data3 === "operator"))){
validate20.errors = [{instancePath:instancePath+"/sender",schemaPath:"#/properties/sender/enum",keyword:"enum",params:{allowedValues: schema24.properties.sender.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data4 = data.seq;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate20.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if(typeof data4 == "number"){
if(data4 > 9007199254740991 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data5 = data.session_id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate20.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data6 = data.text;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 2000){
validate20.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data6) < 1){
validate20.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate20.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("chat.message" !== data7){
validate20.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "chat.message"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs18 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate20.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate20.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}

export const isChatSend = validate21;
const schema25 = {"additionalProperties":false,"properties":{"language":{"enum":["ja","ja-easy","en"],"type":"string"},"message_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"chat.send","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","message_id","text","language"],"type":"object"};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.message_id === undefined) && (missing0 = "message_id"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.language === undefined) && (missing0 = "language"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "language") || (key0 === "message_id")) || (key0 === "session_id")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.language !== undefined){
let data0 = data.language;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate21.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "ja") || (data0 === "ja-easy")) || (data0 === "en"))){
validate21.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema25.properties.language.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_id !== undefined){
let data1 = data.message_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate21.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate21.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data3 = data.text;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 2000){
validate21.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data3) < 1){
validate21.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate21.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("chat.send" !== data4){
validate21.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "chat.send"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate21.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate21.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

export const isControlAsk = validate22;
const schema26 = {"additionalProperties":false,"properties":{"type":{"const":"control.ask","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate22.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.ask" !== data0){
validate22.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.ask"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate22.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate22.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

export const isControlGiveBack = validate23;
const schema27 = {"additionalProperties":false,"properties":{"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"control.give_back","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","lease"],"type":"object"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.lease === undefined) && (missing0 = "lease"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "lease") || (key0 === "type")) || (key0 === "v"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.lease !== undefined){
let data0 = data.lease;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate23.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate23.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate23.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.give_back" !== data1){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.give_back"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate23.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate23.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const isControlHandOver = validate24;
const schema28 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"control.hand_over","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","lease","field"],"type":"object"};
const pattern19 = new RegExp("^f[0-9]{1,6}(-[0-9]{1,6})?$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.field === undefined) && (missing0 = "field"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "field") || (key0 === "lease")) || (key0 === "type")) || (key0 === "v"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate24.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate24.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate24.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate24.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate24.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.hand_over" !== data2){
validate24.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.hand_over"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate24.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate24.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

export const isControlHeartbeat = validate25;
const schema29 = {"additionalProperties":false,"properties":{"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"control.heartbeat","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","lease"],"type":"object"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.lease === undefined) && (missing0 = "lease"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "lease") || (key0 === "type")) || (key0 === "v"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.lease !== undefined){
let data0 = data.lease;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate25.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate25.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate25.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.heartbeat" !== data1){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.heartbeat"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate25.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate25.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

export const isControlRecorded = validate26;
const schema30 = {"additionalProperties":false,"properties":{"report_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"control.recorded","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","report_id"],"type":"object"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.report_id === undefined) && (missing0 = "report_id"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "report_id") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.report_id !== undefined){
let data0 = data.report_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate26.errors = [{instancePath:instancePath+"/report_id",schemaPath:"#/properties/report_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/report_id",schemaPath:"#/properties/report_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate26.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate26.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.recorded" !== data2){
validate26.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.recorded"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate26.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate26.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

export const isControlReport = validate27;
const schema31 = {"additionalProperties":false,"properties":{"after":{"enum":["citizen","asked","operator","parked"],"type":"string"},"before":{"enum":["citizen","asked","operator","parked"],"type":"string"},"held_ms":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"operator_id":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"reason":{"enum":["start","asked","ask_withdrawn","ask_timed_out","granted","refused","given_back","taken_back","touched","expired","link_lost","citizen_field","handed_over","field_done","consent_withdrawn","window_away","not_guarded","ended","agent_lost"],"type":"string"},"report_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"control.report","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","report_id","before","after","reason","lease","held_ms","operator_id"],"type":"object"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.report_id === undefined) && (missing0 = "report_id"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.held_ms === undefined) && (missing0 = "held_ms"))) || ((data.operator_id === undefined) && (missing0 = "operator_id"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema31.properties, key0))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.after !== undefined){
let data0 = data.after;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "citizen") || (data0 === "asked")) || (data0 === "operator")) || (data0 === "parked"))){
validate27.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/enum",keyword:"enum",params:{allowedValues: schema31.properties.after.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data1 = data.before;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate27.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "citizen") || (data1 === "asked")) || (data1 === "operator")) || (data1 === "parked"))){
validate27.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/enum",keyword:"enum",params:{allowedValues: schema31.properties.before.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held_ms !== undefined){
let data2 = data.held_ms;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate27.errors = [{instancePath:instancePath+"/held_ms",schemaPath:"#/properties/held_ms/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate27.errors = [{instancePath:instancePath+"/held_ms",schemaPath:"#/properties/held_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate27.errors = [{instancePath:instancePath+"/held_ms",schemaPath:"#/properties/held_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data3 = data.lease;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate27.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate27.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate27.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator_id !== undefined){
let data4 = data.operator_id;
const _errs10 = errors;
const _errs11 = errors;
let valid1 = false;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err0 = {instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data5 = data.reason;
const _errs16 = errors;
if(typeof data5 !== "string"){
validate27.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((data5 === "start") || (data5 === "asked")) || (data5 === "ask_withdrawn")) || (data5 === "ask_timed_out")) || (data5 === "granted")) || (data5 === "refused")) || (data5 === "given_back")) || (data5 === "taken_back")) || (data5 === "touched")) || (data5 === "expired")) || (data5 === "link_lost")) || (data5 === "citizen_field")) || (data5 === "handed_over")) || (data5 === "field_done")) || (data5 === "consent_withdrawn")) || (data5 === "window_away")) || (data5 === "not_guarded")) || (data5 === "ended")) || (data5 === "agent_lost"))){
validate27.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema31.properties.reason.enum}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.report_id !== undefined){
let data6 = data.report_id;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
validate27.errors = [{instancePath:instancePath+"/report_id",schemaPath:"#/properties/report_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/report_id",schemaPath:"#/properties/report_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data7 = data.session_id;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
validate27.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data8 = data.type;
const _errs22 = errors;
if(typeof data8 !== "string"){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.report" !== data8){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.report"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data9 = data.v;
const _errs24 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate27.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data9){
validate27.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

export const isControlState = validate28;
const schema32 = {"additionalProperties":false,"properties":{"ask":{"anyOf":[{"maximum":9007199254740991,"minimum":0,"type":"integer"},{"type":"null"}]},"field":{"anyOf":[{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},{"type":"null"}]},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"may_operate":{"type":"boolean"},"may_point":{"type":"boolean"},"phase":{"enum":["citizen","asked","operator","parked"],"type":"string"},"reason":{"enum":["start","asked","ask_withdrawn","ask_timed_out","granted","refused","given_back","taken_back","touched","expired","link_lost","citizen_field","handed_over","field_done","consent_withdrawn","window_away","not_guarded","ended"],"type":"string"},"type":{"const":"control.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","phase","reason","lease","ask","field","may_operate","may_point"],"type":"object"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.ask === undefined) && (missing0 = "ask"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.may_operate === undefined) && (missing0 = "may_operate"))) || ((data.may_point === undefined) && (missing0 = "may_point"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema32.properties, key0))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ask !== undefined){
let data0 = data.ask;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs4){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err3 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err4 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data1 = data.field;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data1 === "string"){
if(!pattern19.test(data1)){
const err5 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs12 = errors;
if(data1 !== null){
const err7 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err8 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data2 = data.lease;
const _errs14 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate28.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.may_operate !== undefined){
const _errs16 = errors;
if(typeof data.may_operate !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/may_operate",schemaPath:"#/properties/may_operate/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.may_point !== undefined){
const _errs18 = errors;
if(typeof data.may_point !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/may_point",schemaPath:"#/properties/may_point/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data5 = data.phase;
const _errs20 = errors;
if(typeof data5 !== "string"){
validate28.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data5 === "citizen") || (data5 === "asked")) || (data5 === "operator")) || (data5 === "parked"))){
validate28.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema32.properties.phase.enum}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data6 = data.reason;
const _errs22 = errors;
if(typeof data6 !== "string"){
validate28.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((data6 === "start") || (data6 === "asked")) || (data6 === "ask_withdrawn")) || (data6 === "ask_timed_out")) || (data6 === "granted")) || (data6 === "refused")) || (data6 === "given_back")) || (data6 === "taken_back")) || (data6 === "touched")) || (data6 === "expired")) || (data6 === "link_lost")) || (data6 === "citizen_field")) || (data6 === "handed_over")) || (data6 === "field_done")) || (data6 === "consent_withdrawn")) || (data6 === "window_away")) || (data6 === "not_guarded")) || (data6 === "ended"))){
validate28.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema32.properties.reason.enum}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs24 = errors;
if(typeof data7 !== "string"){
validate28.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.state" !== data7){
validate28.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.state"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs26 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate28.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate28.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

export const isControlWithdraw = validate29;
const schema33 = {"additionalProperties":false,"properties":{"type":{"const":"control.withdraw","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate29.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("control.withdraw" !== data0){
validate29.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "control.withdraw"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate29.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate29.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

export const isDiagnosisAsk = validate30;
const schema34 = {"additionalProperties":false,"properties":{"kiosk_id":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"site":{"anyOf":[{"maxLength":60,"minLength":1,"type":"string"},{"type":"null"}]},"type":{"const":"diagnosis.ask","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","request_id","kiosk_id","site"],"type":"object"};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.kiosk_id === undefined) && (missing0 = "kiosk_id"))) || ((data.site === undefined) && (missing0 = "site"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "kiosk_id") || (key0 === "request_id")) || (key0 === "site")) || (key0 === "type")) || (key0 === "v"))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kiosk_id !== undefined){
let data0 = data.kiosk_id;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err0 = {instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate30.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate30.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.site !== undefined){
let data2 = data.site;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data2 === "string"){
if(func2(data2) > 60){
const err4 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs14 = errors;
if(data2 !== null){
const err7 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err8 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate30.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs16 = errors;
if(typeof data3 !== "string"){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.ask" !== data3){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.ask"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs18 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate30.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate30.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}

export const isDiagnosisDone = validate31;
const schema35 = {"additionalProperties":false,"properties":{"record":{"$ref":"#/$defs/DiagnosisRecord"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"diagnosis.done","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id","record"],"type":"object"};
const schema36 = {"additionalProperties":false,"properties":{"at":{"format":"date-time","type":"string"},"findings":{"items":{"$ref":"#/$defs/DiagnosisFinding"},"maxItems":120,"type":"array"},"in_session":{"type":"boolean"},"sentence":{"$ref":"#/$defs/DiagnosisWords"},"took_ms":{"maximum":600000,"minimum":0,"type":"integer"},"trigger":{"enum":["asked","schedule","call_failed"],"type":"string"},"version":{"maxLength":40,"type":"string"}},"required":["at","took_ms","trigger","in_session","version","sentence","findings"],"type":"object"};
const schema38 = {"additionalProperties":false,"properties":{"en":{"maxLength":500,"type":"string"},"ja":{"maxLength":500,"type":"string"}},"required":["ja","en"],"type":"object"};
const schema37 = {"additionalProperties":false,"properties":{"category":{"pattern":"^[a-z]{1,20}$","type":"string"},"clerk":{"anyOf":[{"$ref":"#/$defs/DiagnosisWords"},{"type":"null"}]},"command":{"anyOf":[{"maxLength":500,"type":"string"},{"type":"null"}]},"evidence":{"$ref":"#/$defs/DiagnosisWords"},"id":{"pattern":"^[a-z0-9][a-z0-9_.-]{0,59}$","type":"string"},"title":{"$ref":"#/$defs/DiagnosisWords"},"todo":{"anyOf":[{"$ref":"#/$defs/DiagnosisWords"},{"type":"null"}]},"took_ms":{"maximum":600000,"minimum":0,"type":"integer"},"unit":{"maxLength":20,"type":"string"},"value":{"anyOf":[{"type":"number"},{"type":"null"}]},"verdict":{"enum":["ok","warn","fail","skip"],"type":"string"}},"required":["id","category","verdict","title","evidence","value","unit","clerk","todo","command","took_ms"],"type":"object"};
const pattern28 = new RegExp("^[a-z]{1,20}$", "u");
const pattern29 = new RegExp("^[a-z0-9][a-z0-9_.-]{0,59}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.category === undefined) && (missing0 = "category"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) || ((data.value === undefined) && (missing0 = "value"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.clerk === undefined) && (missing0 = "clerk"))) || ((data.todo === undefined) && (missing0 = "todo"))) || ((data.command === undefined) && (missing0 = "command"))) || ((data.took_ms === undefined) && (missing0 = "took_ms"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema37.properties, key0))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.category !== undefined){
let data0 = data.category;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern28.test(data0)){
validate33.errors = [{instancePath:instancePath+"/category",schemaPath:"#/properties/category/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clerk !== undefined){
let data1 = data.clerk;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.ja === undefined) && (missing1 = "ja")) || ((data1.en === undefined) && (missing1 = "en"))){
const err0 = {instancePath:instancePath+"/clerk",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs9 = errors;
for(const key1 in data1){
if(!((key1 === "en") || (key1 === "ja"))){
const err1 = {instancePath:instancePath+"/clerk",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs9 === errors){
if(data1.en !== undefined){
let data2 = data1.en;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(func2(data2) > 500){
const err2 = {instancePath:instancePath+"/clerk/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/clerk/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.ja !== undefined){
let data3 = data1.ja;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(func2(data3) > 500){
const err4 = {instancePath:instancePath+"/clerk/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/clerk/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/clerk",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data1 !== null){
const err7 = {instancePath:instancePath+"/clerk",schemaPath:"#/properties/clerk/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/clerk",schemaPath:"#/properties/clerk/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.command !== undefined){
let data4 = data.command;
const _errs16 = errors;
const _errs17 = errors;
let valid4 = false;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data4 === "string"){
if(func2(data4) > 500){
const err9 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs18 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs20 = errors;
if(data4 !== null){
const err11 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data5 = data.evidence;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.ja === undefined) && (missing2 = "ja")) || ((data5.en === undefined) && (missing2 = "en"))){
validate33.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data5){
if(!((key2 === "en") || (key2 === "ja"))){
validate33.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs25 === errors){
if(data5.en !== undefined){
let data6 = data5.en;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data6 === "string"){
if(func2(data6) > 500){
validate33.errors = [{instancePath:instancePath+"/evidence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/evidence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.ja !== undefined){
let data7 = data5.ja;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data7 === "string"){
if(func2(data7) > 500){
validate33.errors = [{instancePath:instancePath+"/evidence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/evidence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data8 = data.id;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data8 === "string"){
if(!pattern29.test(data8)){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_.-]{0,59}$"}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data9 = data.title;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.ja === undefined) && (missing3 = "ja")) || ((data9.en === undefined) && (missing3 = "en"))){
validate33.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data9){
if(!((key3 === "en") || (key3 === "ja"))){
validate33.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data9.en !== undefined){
let data10 = data9.en;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data10 === "string"){
if(func2(data10) > 500){
validate33.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.ja !== undefined){
let data11 = data9.ja;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data11 === "string"){
if(func2(data11) > 500){
validate33.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.todo !== undefined){
let data12 = data.todo;
const _errs40 = errors;
const _errs41 = errors;
let valid9 = false;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing4;
if(((data12.ja === undefined) && (missing4 = "ja")) || ((data12.en === undefined) && (missing4 = "en"))){
const err13 = {instancePath:instancePath+"/todo",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
const _errs45 = errors;
for(const key4 in data12){
if(!((key4 === "en") || (key4 === "ja"))){
const err14 = {instancePath:instancePath+"/todo",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
}
if(_errs45 === errors){
if(data12.en !== undefined){
let data13 = data12.en;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data13 === "string"){
if(func2(data13) > 500){
const err15 = {instancePath:instancePath+"/todo/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/todo/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid11 = _errs46 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data12.ja !== undefined){
let data14 = data12.ja;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data14 === "string"){
if(func2(data14) > 500){
const err17 = {instancePath:instancePath+"/todo/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/todo/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid11 = _errs48 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/todo",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid2 = _errs42 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const _errs50 = errors;
if(data12 !== null){
const err20 = {instancePath:instancePath+"/todo",schemaPath:"#/properties/todo/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid2 = _errs50 === errors;
valid9 = valid9 || _valid2;
}
if(!valid9){
const err21 = {instancePath:instancePath+"/todo",schemaPath:"#/properties/todo/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.took_ms !== undefined){
let data15 = data.took_ms;
const _errs52 = errors;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
validate33.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if(typeof data15 == "number"){
if(data15 > 600000 || isNaN(data15)){
validate33.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate33.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
let data16 = data.unit;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data16 === "string"){
if(func2(data16) > 20){
validate33.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data17 = data.value;
const _errs56 = errors;
const _errs57 = errors;
let valid12 = false;
const _errs58 = errors;
if(!(typeof data17 == "number")){
const err22 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid3 = _errs58 === errors;
valid12 = valid12 || _valid3;
if(!valid12){
const _errs60 = errors;
if(data17 !== null){
const err23 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid3 = _errs60 === errors;
valid12 = valid12 || _valid3;
}
if(!valid12){
const err24 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data18 = data.verdict;
const _errs62 = errors;
if(typeof data18 !== "string"){
validate33.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data18 === "ok") || (data18 === "warn")) || (data18 === "fail")) || (data18 === "skip"))){
validate33.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema37.properties.verdict.enum}}];
return false;
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.at === undefined) && (missing0 = "at")) || ((data.took_ms === undefined) && (missing0 = "took_ms"))) || ((data.trigger === undefined) && (missing0 = "trigger"))) || ((data.in_session === undefined) && (missing0 = "in_session"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.sentence === undefined) && (missing0 = "sentence"))) || ((data.findings === undefined) && (missing0 = "findings"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "at") || (key0 === "findings")) || (key0 === "in_session")) || (key0 === "sentence")) || (key0 === "took_ms")) || (key0 === "trigger")) || (key0 === "version"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.at !== undefined){
let data0 = data.at;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate32.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data1 = data.findings;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 120){
validate32.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/maxItems",keyword:"maxItems",params:{limit: 120}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate33(data1[i0], {instancePath:instancePath+"/findings/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.in_session !== undefined){
const _errs7 = errors;
if(typeof data.in_session !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/in_session",schemaPath:"#/properties/in_session/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sentence !== undefined){
let data4 = data.sentence;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.ja === undefined) && (missing1 = "ja")) || ((data4.en === undefined) && (missing1 = "en"))){
validate32.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data4){
if(!((key1 === "en") || (key1 === "ja"))){
validate32.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.en !== undefined){
let data5 = data4.en;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 500){
validate32.errors = [{instancePath:instancePath+"/sentence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/sentence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.ja !== undefined){
let data6 = data4.ja;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(func2(data6) > 500){
validate32.errors = [{instancePath:instancePath+"/sentence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/sentence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.took_ms !== undefined){
let data7 = data.took_ms;
const _errs17 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate32.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs17){
if(typeof data7 == "number"){
if(data7 > 600000 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trigger !== undefined){
let data8 = data.trigger;
const _errs19 = errors;
if(typeof data8 !== "string"){
validate32.errors = [{instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data8 === "asked") || (data8 === "schedule")) || (data8 === "call_failed"))){
validate32.errors = [{instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/enum",keyword:"enum",params:{allowedValues: schema36.properties.trigger.enum}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data9 = data.version;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(func2(data9) > 40){
validate32.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))) || ((data.record === undefined) && (missing0 = "record"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "record") || (key0 === "run_id")) || (key0 === "type")) || (key0 === "v"))){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.record !== undefined){
const _errs2 = errors;
if(!(validate32(data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_id !== undefined){
let data1 = data.run_id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate31.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate31.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.done" !== data2){
validate31.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.done"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate31.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate31.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

export const isDiagnosisFailed = validate36;
const schema43 = {"additionalProperties":false,"properties":{"failure":{"enum":["offline","no_answer","lost","busy","interrupted","broken"],"type":"string"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"diagnosis.failed","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id","failure"],"type":"object"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))) || ((data.failure === undefined) && (missing0 = "failure"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "failure") || (key0 === "run_id")) || (key0 === "type")) || (key0 === "v"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.failure !== undefined){
let data0 = data.failure;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate36.errors = [{instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data0 === "offline") || (data0 === "no_answer")) || (data0 === "lost")) || (data0 === "busy")) || (data0 === "interrupted")) || (data0 === "broken"))){
validate36.errors = [{instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/enum",keyword:"enum",params:{allowedValues: schema43.properties.failure.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_id !== undefined){
let data1 = data.run_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate36.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.failed" !== data2){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.failed"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate36.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate36.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

export const isDiagnosisFound = validate37;
const schema44 = {"additionalProperties":false,"properties":{"done":{"maximum":120,"minimum":1,"type":"integer"},"finding":{"$ref":"#/$defs/DiagnosisFinding"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"total":{"maximum":120,"minimum":1,"type":"integer"},"type":{"const":"diagnosis.found","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id","done","total","finding"],"type":"object"};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))) || ((data.done === undefined) && (missing0 = "done"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.finding === undefined) && (missing0 = "finding"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "done") || (key0 === "finding")) || (key0 === "run_id")) || (key0 === "total")) || (key0 === "type")) || (key0 === "v"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.done !== undefined){
let data0 = data.done;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate37.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 120 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finding !== undefined){
const _errs4 = errors;
if(!(validate33(data.finding, {instancePath:instancePath+"/finding",parentData:data,parentDataProperty:"finding",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_id !== undefined){
let data2 = data.run_id;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate37.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data3 = data.total;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate37.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 > 120 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate37.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.found" !== data4){
validate37.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.found"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs11 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate37.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate37.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

export const isDiagnosisHistory = validate39;
const schema45 = {"additionalProperties":false,"properties":{"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"runs":{"items":{"$ref":"#/$defs/DiagnosisSummary"},"type":"array"}},"required":["kiosk_id","runs"],"type":"object"};
const schema46 = {"additionalProperties":false,"properties":{"asked_by":{"anyOf":[{"maxLength":80,"minLength":1,"type":"string"},{"type":"null"}]},"at":{"format":"date-time","type":"string"},"failed":{"minimum":0,"type":"integer"},"good":{"type":"boolean"},"in_session":{"type":"boolean"},"remarks":{"minimum":0,"type":"integer"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"sentence":{"$ref":"#/$defs/DiagnosisWords"},"took_ms":{"minimum":0,"type":"integer"},"trigger":{"enum":["asked","schedule","call_failed"],"type":"string"},"version":{"maxLength":40,"type":"string"}},"required":["run_id","at","trigger","asked_by","in_session","good","failed","remarks","took_ms","version","sentence"],"type":"object"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.run_id === undefined) && (missing0 = "run_id")) || ((data.at === undefined) && (missing0 = "at"))) || ((data.trigger === undefined) && (missing0 = "trigger"))) || ((data.asked_by === undefined) && (missing0 = "asked_by"))) || ((data.in_session === undefined) && (missing0 = "in_session"))) || ((data.good === undefined) && (missing0 = "good"))) || ((data.failed === undefined) && (missing0 = "failed"))) || ((data.remarks === undefined) && (missing0 = "remarks"))) || ((data.took_ms === undefined) && (missing0 = "took_ms"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.sentence === undefined) && (missing0 = "sentence"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema46.properties, key0))){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.asked_by !== undefined){
let data0 = data.asked_by;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(func2(data0) > 80){
const err0 = {instancePath:instancePath+"/asked_by",schemaPath:"#/properties/asked_by/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/asked_by",schemaPath:"#/properties/asked_by/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/asked_by",schemaPath:"#/properties/asked_by/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err3 = {instancePath:instancePath+"/asked_by",schemaPath:"#/properties/asked_by/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err4 = {instancePath:instancePath+"/asked_by",schemaPath:"#/properties/asked_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate40.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data1 = data.at;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
validate40.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined){
let data2 = data.failed;
const _errs10 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate40.errors = [{instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
validate40.errors = [{instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.good !== undefined){
const _errs12 = errors;
if(typeof data.good !== "boolean"){
validate40.errors = [{instancePath:instancePath+"/good",schemaPath:"#/properties/good/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.in_session !== undefined){
const _errs14 = errors;
if(typeof data.in_session !== "boolean"){
validate40.errors = [{instancePath:instancePath+"/in_session",schemaPath:"#/properties/in_session/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remarks !== undefined){
let data5 = data.remarks;
const _errs16 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate40.errors = [{instancePath:instancePath+"/remarks",schemaPath:"#/properties/remarks/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
validate40.errors = [{instancePath:instancePath+"/remarks",schemaPath:"#/properties/remarks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_id !== undefined){
let data6 = data.run_id;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
validate40.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sentence !== undefined){
let data7 = data.sentence;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.ja === undefined) && (missing1 = "ja")) || ((data7.en === undefined) && (missing1 = "en"))){
validate40.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs23 = errors;
for(const key1 in data7){
if(!((key1 === "en") || (key1 === "ja"))){
validate40.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs23 === errors){
if(data7.en !== undefined){
let data8 = data7.en;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data8 === "string"){
if(func2(data8) > 500){
validate40.errors = [{instancePath:instancePath+"/sentence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/sentence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.ja !== undefined){
let data9 = data7.ja;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data9 === "string"){
if(func2(data9) > 500){
validate40.errors = [{instancePath:instancePath+"/sentence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/sentence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.took_ms !== undefined){
let data10 = data.took_ms;
const _errs28 = errors;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
validate40.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if(typeof data10 == "number"){
if(data10 < 0 || isNaN(data10)){
validate40.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trigger !== undefined){
let data11 = data.trigger;
const _errs30 = errors;
if(typeof data11 !== "string"){
validate40.errors = [{instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data11 === "asked") || (data11 === "schedule")) || (data11 === "call_failed"))){
validate40.errors = [{instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/enum",keyword:"enum",params:{allowedValues: schema46.properties.trigger.enum}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data12 = data.version;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate40.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kiosk_id === undefined) && (missing0 = "kiosk_id")) || ((data.runs === undefined) && (missing0 = "runs"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kiosk_id") || (key0 === "runs"))){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kiosk_id !== undefined){
let data0 = data.kiosk_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate39.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runs !== undefined){
let data1 = data.runs;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate40(data1[i0], {instancePath:instancePath+"/runs/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}

export const isDiagnosisRecorded = validate42;
const schema48 = {"additionalProperties":false,"properties":{"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"diagnosis.recorded","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id"],"type":"object"};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "run_id") || (key0 === "type")) || (key0 === "v"))){
validate42.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.run_id !== undefined){
let data0 = data.run_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate42.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate42.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.recorded" !== data1){
validate42.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.recorded"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate42.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate42.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}

export const isDiagnosisRun = validate43;
const schema49 = {"additionalProperties":false,"properties":{"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"diagnosis.run","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id"],"type":"object"};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "run_id") || (key0 === "type")) || (key0 === "v"))){
validate43.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.run_id !== undefined){
let data0 = data.run_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate43.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.run" !== data1){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.run"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate43.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate43.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}

export const isDiagnosisState = validate44;
const schema50 = {"additionalProperties":false,"properties":{"done":{"maximum":120,"minimum":0,"type":"integer"},"failure":{"anyOf":[{"enum":["offline","no_answer","lost","busy","interrupted","broken"],"type":"string"},{"type":"null"}]},"finding":{"anyOf":[{"$ref":"#/$defs/DiagnosisFinding"},{"type":"null"}]},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"phase":{"enum":["waiting","running","done","failed"],"type":"string"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"total":{"maximum":120,"minimum":0,"type":"integer"},"type":{"const":"diagnosis.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","run_id","kiosk_id","phase","failure","done","total","finding"],"type":"object"};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.run_id === undefined) && (missing0 = "run_id"))) || ((data.kiosk_id === undefined) && (missing0 = "kiosk_id"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.failure === undefined) && (missing0 = "failure"))) || ((data.done === undefined) && (missing0 = "done"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.finding === undefined) && (missing0 = "finding"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema50.properties, key0))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.done !== undefined){
let data0 = data.done;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate44.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 120 || isNaN(data0)){
validate44.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate44.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failure !== undefined){
let data1 = data.failure;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data1 === "offline") || (data1 === "no_answer")) || (data1 === "lost")) || (data1 === "busy")) || (data1 === "interrupted")) || (data1 === "broken"))){
const err1 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema50.properties.failure.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate44.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finding !== undefined){
let data2 = data.finding;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(!(validate33(data2, {instancePath:instancePath+"/finding",parentData:data,parentDataProperty:"finding",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs13 = errors;
if(data2 !== null){
const err4 = {instancePath:instancePath+"/finding",schemaPath:"#/properties/finding/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err5 = {instancePath:instancePath+"/finding",schemaPath:"#/properties/finding/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate44.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk_id !== undefined){
let data3 = data.kiosk_id;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate44.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate44.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data4 = data.phase;
const _errs17 = errors;
if(typeof data4 !== "string"){
validate44.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data4 === "waiting") || (data4 === "running")) || (data4 === "done")) || (data4 === "failed"))){
validate44.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema50.properties.phase.enum}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_id !== undefined){
let data5 = data.run_id;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate44.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate44.errors = [{instancePath:instancePath+"/run_id",schemaPath:"#/properties/run_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data6 = data.total;
const _errs21 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate44.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs21){
if(typeof data6 == "number"){
if(data6 > 120 || isNaN(data6)){
validate44.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate44.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs23 = errors;
if(typeof data7 !== "string"){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("diagnosis.state" !== data7){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "diagnosis.state"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs25 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate44.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate44.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}

export const isDiagnosisView = validate46;
const schema51 = {"additionalProperties":false,"properties":{"changes":{"items":{"$ref":"#/$defs/DiagnosisChange"},"type":"array"},"last_good":{"anyOf":[{"$ref":"#/$defs/DiagnosisSummary"},{"type":"null"}]},"record":{"$ref":"#/$defs/DiagnosisRecord"},"summary":{"$ref":"#/$defs/DiagnosisSummary"}},"required":["summary","record","last_good","changes"],"type":"object"};
const schema52 = {"additionalProperties":false,"properties":{"after":{"enum":["ok","warn","fail","skip"],"type":"string"},"before":{"anyOf":[{"enum":["ok","warn","fail","skip"],"type":"string"},{"type":"null"}]},"evidence":{"$ref":"#/$defs/DiagnosisWords"},"evidence_before":{"anyOf":[{"$ref":"#/$defs/DiagnosisWords"},{"type":"null"}]},"id":{"type":"string"},"title":{"$ref":"#/$defs/DiagnosisWords"}},"required":["id","title","before","after","evidence_before","evidence"],"type":"object"};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.evidence_before === undefined) && (missing0 = "evidence_before"))) || ((data.evidence === undefined) && (missing0 = "evidence"))){
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "after") || (key0 === "before")) || (key0 === "evidence")) || (key0 === "evidence_before")) || (key0 === "id")) || (key0 === "title"))){
validate47.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.after !== undefined){
let data0 = data.after;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate47.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "ok") || (data0 === "warn")) || (data0 === "fail")) || (data0 === "skip"))){
validate47.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/enum",keyword:"enum",params:{allowedValues: schema52.properties.after.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data1 = data.before;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data1 === "ok") || (data1 === "warn")) || (data1 === "fail")) || (data1 === "skip"))){
const err1 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema52.properties.before.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate47.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data2 = data.evidence;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.ja === undefined) && (missing1 = "ja")) || ((data2.en === undefined) && (missing1 = "en"))){
validate47.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data2){
if(!((key1 === "en") || (key1 === "ja"))){
validate47.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs13 === errors){
if(data2.en !== undefined){
let data3 = data2.en;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(func2(data3) > 500){
validate47.errors = [{instancePath:instancePath+"/evidence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/evidence/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.ja !== undefined){
let data4 = data2.ja;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data4 === "string"){
if(func2(data4) > 500){
validate47.errors = [{instancePath:instancePath+"/evidence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/evidence/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence_before !== undefined){
let data5 = data.evidence_before;
const _errs18 = errors;
const _errs19 = errors;
let valid4 = false;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.ja === undefined) && (missing2 = "ja")) || ((data5.en === undefined) && (missing2 = "en"))){
const err4 = {instancePath:instancePath+"/evidence_before",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
const _errs23 = errors;
for(const key2 in data5){
if(!((key2 === "en") || (key2 === "ja"))){
const err5 = {instancePath:instancePath+"/evidence_before",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
}
if(_errs23 === errors){
if(data5.en !== undefined){
let data6 = data5.en;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data6 === "string"){
if(func2(data6) > 500){
const err6 = {instancePath:instancePath+"/evidence_before/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/evidence_before/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.ja !== undefined){
let data7 = data5.ja;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data7 === "string"){
if(func2(data7) > 500){
const err8 = {instancePath:instancePath+"/evidence_before/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/evidence_before/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/evidence_before",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs28 = errors;
if(data5 !== null){
const err11 = {instancePath:instancePath+"/evidence_before",schemaPath:"#/properties/evidence_before/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err12 = {instancePath:instancePath+"/evidence_before",schemaPath:"#/properties/evidence_before/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate47.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs30 = errors;
if(typeof data.id !== "string"){
validate47.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data9 = data.title;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.ja === undefined) && (missing3 = "ja")) || ((data9.en === undefined) && (missing3 = "en"))){
validate47.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data9){
if(!((key3 === "en") || (key3 === "ja"))){
validate47.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data9.en !== undefined){
let data10 = data9.en;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data10 === "string"){
if(func2(data10) > 500){
validate47.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.ja !== undefined){
let data11 = data9.ja;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data11 === "string"){
if(func2(data11) > 500){
validate47.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.summary === undefined) && (missing0 = "summary")) || ((data.record === undefined) && (missing0 = "record"))) || ((data.last_good === undefined) && (missing0 = "last_good"))) || ((data.changes === undefined) && (missing0 = "changes"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "changes") || (key0 === "last_good")) || (key0 === "record")) || (key0 === "summary"))){
validate46.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.changes !== undefined){
let data0 = data.changes;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate47(data0[i0], {instancePath:instancePath+"/changes/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_good !== undefined){
let data2 = data.last_good;
const _errs5 = errors;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
if(!(validate40(data2, {instancePath:instancePath+"/last_good",parentData:data,parentDataProperty:"last_good",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs8 = errors;
if(data2 !== null){
const err0 = {instancePath:instancePath+"/last_good",schemaPath:"#/properties/last_good/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err1 = {instancePath:instancePath+"/last_good",schemaPath:"#/properties/last_good/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate46.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.record !== undefined){
const _errs10 = errors;
if(!(validate32(data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs11 = errors;
if(!(validate40(data.summary, {instancePath:instancePath+"/summary",parentData:data,parentDataProperty:"summary",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

export const isErasureRecord = validate52;
const schema56 = {"additionalProperties":false,"properties":{"agent_version":{"maxLength":40,"type":"string"},"began_at":{"format":"date-time","type":"string"},"cause":{"enum":["finished","idle","cancelled","panel_lost","agent_lost"],"type":"string"},"done_at":{"format":"date-time","type":"string"},"erased":{"items":{"$ref":"#/$defs/Erased"},"maxItems":40,"minItems":1,"type":"array"},"format":{"const":"madoguchi erasure 1","type":"string"},"key":{"pattern":"^[A-Za-z0-9_-]{43}$","type":"string"},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"number":{"maximum":9007199254740991,"minimum":1,"type":"integer"},"previous":{"pattern":"^[0-9a-f]{64}$","type":"string"},"session_id":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"unsafe":{"items":{"pattern":"^[a-z_]{1,40}$","type":"string"},"maxItems":40,"type":"array"},"visit_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"}},"required":["format","kiosk_id","key","number","previous","visit_id","session_id","cause","began_at","done_at","agent_version","unsafe","erased"],"type":"object"};
const schema57 = {"additionalProperties":false,"properties":{"amount":{"maximum":2147483648,"minimum":0,"type":"integer"},"gone":{"type":"boolean"},"how":{"enum":["ended_and_removed","overwritten_and_removed","emptied","none_found","not_erased"],"type":"string"},"verified_by":{"enum":["agent","watchdog","memory_scan"],"type":"string"},"what":{"enum":["application_browser","panel_browser","clipboard","photo","session_files","crash_dumps","print_jobs","input_learning"],"type":"string"}},"required":["what","how","amount","verified_by","gone"],"type":"object"};
const pattern39 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
const pattern41 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern43 = new RegExp("^[a-z_]{1,40}$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.format === undefined) && (missing0 = "format")) || ((data.kiosk_id === undefined) && (missing0 = "kiosk_id"))) || ((data.key === undefined) && (missing0 = "key"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.previous === undefined) && (missing0 = "previous"))) || ((data.visit_id === undefined) && (missing0 = "visit_id"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.cause === undefined) && (missing0 = "cause"))) || ((data.began_at === undefined) && (missing0 = "began_at"))) || ((data.done_at === undefined) && (missing0 = "done_at"))) || ((data.agent_version === undefined) && (missing0 = "agent_version"))) || ((data.unsafe === undefined) && (missing0 = "unsafe"))) || ((data.erased === undefined) && (missing0 = "erased"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema56.properties, key0))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.agent_version !== undefined){
let data0 = data.agent_version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate52.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.began_at !== undefined){
let data1 = data.began_at;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
validate52.errors = [{instancePath:instancePath+"/began_at",schemaPath:"#/properties/began_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/began_at",schemaPath:"#/properties/began_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cause !== undefined){
let data2 = data.cause;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate52.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data2 === "finished") || (data2 === "idle")) || (data2 === "cancelled")) || (data2 === "panel_lost")) || (data2 === "agent_lost"))){
validate52.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/enum",keyword:"enum",params:{allowedValues: schema56.properties.cause.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.done_at !== undefined){
let data3 = data.done_at;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
validate52.errors = [{instancePath:instancePath+"/done_at",schemaPath:"#/properties/done_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/done_at",schemaPath:"#/properties/done_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.erased !== undefined){
let data4 = data.erased;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
if(data4.length > 40){
validate52.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/maxItems",keyword:"maxItems",params:{limit: 40}}];
return false;
}
else {
if(data4.length < 1){
validate52.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((((data5.what === undefined) && (missing1 = "what")) || ((data5.how === undefined) && (missing1 = "how"))) || ((data5.amount === undefined) && (missing1 = "amount"))) || ((data5.verified_by === undefined) && (missing1 = "verified_by"))) || ((data5.gone === undefined) && (missing1 = "gone"))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data5){
if(!(((((key1 === "amount") || (key1 === "gone")) || (key1 === "how")) || (key1 === "verified_by")) || (key1 === "what"))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.amount !== undefined){
let data6 = data5.amount;
const _errs16 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if(typeof data6 == "number"){
if(data6 > 2147483648 || isNaN(data6)){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.gone !== undefined){
const _errs18 = errors;
if(typeof data5.gone !== "boolean"){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/gone",schemaPath:"#/$defs/Erased/properties/gone/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.how !== undefined){
let data8 = data5.how;
const _errs20 = errors;
if(typeof data8 !== "string"){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/how",schemaPath:"#/$defs/Erased/properties/how/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data8 === "ended_and_removed") || (data8 === "overwritten_and_removed")) || (data8 === "emptied")) || (data8 === "none_found")) || (data8 === "not_erased"))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/how",schemaPath:"#/$defs/Erased/properties/how/enum",keyword:"enum",params:{allowedValues: schema57.properties.how.enum}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.verified_by !== undefined){
let data9 = data5.verified_by;
const _errs22 = errors;
if(typeof data9 !== "string"){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/verified_by",schemaPath:"#/$defs/Erased/properties/verified_by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data9 === "agent") || (data9 === "watchdog")) || (data9 === "memory_scan"))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/verified_by",schemaPath:"#/$defs/Erased/properties/verified_by/enum",keyword:"enum",params:{allowedValues: schema57.properties.verified_by.enum}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.what !== undefined){
let data10 = data5.what;
const _errs24 = errors;
if(typeof data10 !== "string"){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/what",schemaPath:"#/$defs/Erased/properties/what/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data10 === "application_browser") || (data10 === "panel_browser")) || (data10 === "clipboard")) || (data10 === "photo")) || (data10 === "session_files")) || (data10 === "crash_dumps")) || (data10 === "print_jobs")) || (data10 === "input_learning"))){
validate52.errors = [{instancePath:instancePath+"/erased/" + i0+"/what",schemaPath:"#/$defs/Erased/properties/what/enum",keyword:"enum",params:{allowedValues: schema57.properties.what.enum}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data11 = data.format;
const _errs26 = errors;
if(typeof data11 !== "string"){
validate52.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("madoguchi erasure 1" !== data11){
validate52.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "madoguchi erasure 1"}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
let data12 = data.key;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data12 === "string"){
if(!pattern39.test(data12)){
validate52.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk_id !== undefined){
let data13 = data.kiosk_id;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
validate52.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data14 = data.number;
const _errs32 = errors;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
validate52.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if(typeof data14 == "number"){
if(data14 > 9007199254740991 || isNaN(data14)){
validate52.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data14 < 1 || isNaN(data14)){
validate52.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous !== undefined){
let data15 = data.previous;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data15 === "string"){
if(!pattern41.test(data15)){
validate52.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data16 = data.session_id;
const _errs36 = errors;
const _errs37 = errors;
let valid4 = false;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data16 === "string"){
if(!pattern3.test(data16)){
const err0 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs38 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs40 = errors;
if(data16 !== null){
const err2 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs40 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err3 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate52.errors = vErrors;
return false;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsafe !== undefined){
let data17 = data.unsafe;
const _errs42 = errors;
if(errors === _errs42){
if(Array.isArray(data17)){
if(data17.length > 40){
validate52.errors = [{instancePath:instancePath+"/unsafe",schemaPath:"#/properties/unsafe/maxItems",keyword:"maxItems",params:{limit: 40}}];
return false;
}
else {
var valid5 = true;
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(!pattern43.test(data18)){
validate52.errors = [{instancePath:instancePath+"/unsafe/" + i1,schemaPath:"#/properties/unsafe/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]{1,40}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/unsafe/" + i1,schemaPath:"#/properties/unsafe/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs44 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/unsafe",schemaPath:"#/properties/unsafe/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.visit_id !== undefined){
let data19 = data.visit_id;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
validate52.errors = [{instancePath:instancePath+"/visit_id",schemaPath:"#/properties/visit_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/visit_id",schemaPath:"#/properties/visit_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}

export const isErrorMessage = validate53;
const schema58 = {"additionalProperties":false,"properties":{"code":{"enum":["too_large","malformed","unknown_type","unsupported_version","not_authenticated","not_allowed","wrong_origin","challenge_failed","not_found","illegal_transition","stale_session","rate_limited","too_many_errors","replaced","internal"],"type":"string"},"message_en":{"maxLength":300,"type":"string"},"message_ja":{"maxLength":300,"type":"string"},"ref_id":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]},"ref_type":{"anyOf":[{"maxLength":64,"type":"string"},{"type":"null"}]},"type":{"const":"error","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","code","message_ja","message_en","ref_type","ref_id"],"type":"object"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.message_ja === undefined) && (missing0 = "message_ja"))) || ((data.message_en === undefined) && (missing0 = "message_en"))) || ((data.ref_type === undefined) && (missing0 = "ref_type"))) || ((data.ref_id === undefined) && (missing0 = "ref_id"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "code") || (key0 === "message_en")) || (key0 === "message_ja")) || (key0 === "ref_id")) || (key0 === "ref_type")) || (key0 === "type")) || (key0 === "v"))){
validate53.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate53.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((data0 === "too_large") || (data0 === "malformed")) || (data0 === "unknown_type")) || (data0 === "unsupported_version")) || (data0 === "not_authenticated")) || (data0 === "not_allowed")) || (data0 === "wrong_origin")) || (data0 === "challenge_failed")) || (data0 === "not_found")) || (data0 === "illegal_transition")) || (data0 === "stale_session")) || (data0 === "rate_limited")) || (data0 === "too_many_errors")) || (data0 === "replaced")) || (data0 === "internal"))){
validate53.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema58.properties.code.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_en !== undefined){
let data1 = data.message_en;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 300){
validate53.errors = [{instancePath:instancePath+"/message_en",schemaPath:"#/properties/message_en/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/message_en",schemaPath:"#/properties/message_en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_ja !== undefined){
let data2 = data.message_ja;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 300){
validate53.errors = [{instancePath:instancePath+"/message_ja",schemaPath:"#/properties/message_ja/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/message_ja",schemaPath:"#/properties/message_ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ref_id !== undefined){
let data3 = data.ref_id;
const _errs8 = errors;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err0 = {instancePath:instancePath+"/ref_id",schemaPath:"#/properties/ref_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/ref_id",schemaPath:"#/properties/ref_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err2 = {instancePath:instancePath+"/ref_id",schemaPath:"#/properties/ref_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/ref_id",schemaPath:"#/properties/ref_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate53.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ref_type !== undefined){
let data4 = data.ref_type;
const _errs14 = errors;
const _errs15 = errors;
let valid2 = false;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err4 = {instancePath:instancePath+"/ref_type",schemaPath:"#/properties/ref_type/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/ref_type",schemaPath:"#/properties/ref_type/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs18 = errors;
if(data4 !== null){
const err6 = {instancePath:instancePath+"/ref_type",schemaPath:"#/properties/ref_type/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/ref_type",schemaPath:"#/properties/ref_type/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate53.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs20 = errors;
if(typeof data5 !== "string"){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("error" !== data5){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "error"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data6 = data.v;
const _errs22 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate53.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data6){
validate53.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

export const isFieldOptions = validate54;
const schema59 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"generation":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"options":{"items":{"maxLength":120,"type":"string"},"maxItems":400,"type":"array"},"selected":{"anyOf":[{"minimum":0,"type":"integer"},{"type":"null"}]},"total":{"minimum":0,"type":"integer"},"type":{"const":"fields.options","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","field","generation","total","options","selected"],"type":"object"};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.options === undefined) && (missing0 = "options"))) || ((data.selected === undefined) && (missing0 = "selected"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "field") || (key0 === "generation")) || (key0 === "options")) || (key0 === "selected")) || (key0 === "total")) || (key0 === "type")) || (key0 === "v"))){
validate54.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate54.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data1 = data.generation;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate54.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate54.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate54.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data2 = data.options;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 400){
validate54.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/maxItems",keyword:"maxItems",params:{limit: 400}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 120){
validate54.errors = [{instancePath:instancePath+"/options/" + i0,schemaPath:"#/properties/options/items/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/options/" + i0,schemaPath:"#/properties/options/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selected !== undefined){
let data4 = data.selected;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err0 = {instancePath:instancePath+"/selected",schemaPath:"#/properties/selected/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs12){
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err1 = {instancePath:instancePath+"/selected",schemaPath:"#/properties/selected/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs14 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/selected",schemaPath:"#/properties/selected/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err3 = {instancePath:instancePath+"/selected",schemaPath:"#/properties/selected/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate54.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data5 = data.total;
const _errs16 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate54.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
validate54.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs18 = errors;
if(typeof data6 !== "string"){
validate54.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("fields.options" !== data6){
validate54.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fields.options"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs20 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate54.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate54.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}

export const isFieldsState = validate55;
const schema60 = {"additionalProperties":false,"properties":{"fields":{"items":{"$ref":"#/$defs/FieldView"},"maxItems":200,"type":"array"},"generation":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"page":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"page_en":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"step":{"anyOf":[{"$ref":"#/$defs/ProcedureStep"},{"type":"null"}]},"submitted":{"type":"boolean"},"type":{"const":"fields.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","generation","page","page_en","step","submitted","fields"],"type":"object"};
const schema63 = {"additionalProperties":false,"properties":{"count":{"maximum":30,"minimum":1,"type":"integer"},"name":{"maxLength":80,"type":"string"},"name_en":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"number":{"maximum":30,"minimum":1,"type":"integer"}},"required":["number","count","name","name_en"],"type":"object"};
const schema61 = {"additionalProperties":false,"properties":{"box":{"anyOf":[{"$ref":"#/$defs/Box"},{"type":"null"}]},"filled":{"type":"boolean"},"focused":{"type":"boolean"},"id":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"kind":{"enum":["text","multiline","number","date","select","checkbox","radio","file","secret","editable"],"type":"string"},"klass":{"enum":["open","confirm","citizen","hidden"],"type":"string"},"label":{"maxLength":80,"type":"string"},"label_en":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"length":{"anyOf":[{"minimum":0,"type":"integer"},{"type":"null"}]},"max_length":{"anyOf":[{"minimum":0,"type":"integer"},{"type":"null"}]},"required":{"type":"boolean"},"suggests":{"type":"boolean"},"valid":{"anyOf":[{"type":"boolean"},{"type":"null"}]},"value":{"anyOf":[{"maxLength":2000,"type":"string"},{"type":"null"}]}},"required":["id","label","label_en","kind","klass","required","focused","filled","valid","length","max_length","value","suggests","box"],"type":"object"};
const schema62 = {"additionalProperties":false,"properties":{"h":{"maximum":16384,"minimum":0,"type":"number"},"w":{"maximum":16384,"minimum":0,"type":"number"},"x":{"maximum":16384,"minimum":-16384,"type":"number"},"y":{"maximum":16384,"minimum":-16384,"type":"number"}},"required":["x","y","w","h"],"type":"object"};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.label === undefined) && (missing0 = "label"))) || ((data.label_en === undefined) && (missing0 = "label_en"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.klass === undefined) && (missing0 = "klass"))) || ((data.required === undefined) && (missing0 = "required"))) || ((data.focused === undefined) && (missing0 = "focused"))) || ((data.filled === undefined) && (missing0 = "filled"))) || ((data.valid === undefined) && (missing0 = "valid"))) || ((data.length === undefined) && (missing0 = "length"))) || ((data.max_length === undefined) && (missing0 = "max_length"))) || ((data.value === undefined) && (missing0 = "value"))) || ((data.suggests === undefined) && (missing0 = "suggests"))) || ((data.box === undefined) && (missing0 = "box"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema61.properties, key0))){
validate56.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.box !== undefined){
let data0 = data.box;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.x === undefined) && (missing1 = "x")) || ((data0.y === undefined) && (missing1 = "y"))) || ((data0.w === undefined) && (missing1 = "w"))) || ((data0.h === undefined) && (missing1 = "h"))){
const err0 = {instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs7 = errors;
for(const key1 in data0){
if(!((((key1 === "h") || (key1 === "w")) || (key1 === "x")) || (key1 === "y"))){
const err1 = {instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs7 === errors){
if(data0.h !== undefined){
let data1 = data0.h;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data1 == "number"){
if(data1 > 16384 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.w !== undefined){
let data2 = data0.w;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 == "number"){
if(data2 > 16384 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.x !== undefined){
let data3 = data0.x;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 == "number"){
if(data3 > 16384 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data3 < -16384 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.y !== undefined){
let data4 = data0.y;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 == "number"){
if(data4 > 16384 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(data4 < -16384 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(data0 !== null){
const err15 = {instancePath:instancePath+"/box",schemaPath:"#/properties/box/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err16 = {instancePath:instancePath+"/box",schemaPath:"#/properties/box/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filled !== undefined){
const _errs18 = errors;
if(typeof data.filled !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.focused !== undefined){
const _errs20 = errors;
if(typeof data.focused !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/focused",schemaPath:"#/properties/focused/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data7 = data.id;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern19.test(data7)){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data8 = data.kind;
const _errs24 = errors;
if(typeof data8 !== "string"){
validate56.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((data8 === "text") || (data8 === "multiline")) || (data8 === "number")) || (data8 === "date")) || (data8 === "select")) || (data8 === "checkbox")) || (data8 === "radio")) || (data8 === "file")) || (data8 === "secret")) || (data8 === "editable"))){
validate56.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema61.properties.kind.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.klass !== undefined){
let data9 = data.klass;
const _errs26 = errors;
if(typeof data9 !== "string"){
validate56.errors = [{instancePath:instancePath+"/klass",schemaPath:"#/properties/klass/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data9 === "open") || (data9 === "confirm")) || (data9 === "citizen")) || (data9 === "hidden"))){
validate56.errors = [{instancePath:instancePath+"/klass",schemaPath:"#/properties/klass/enum",keyword:"enum",params:{allowedValues: schema61.properties.klass.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data10 = data.label;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(func2(data10) > 80){
validate56.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate56.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label_en !== undefined){
let data11 = data.label_en;
const _errs30 = errors;
const _errs31 = errors;
let valid4 = false;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data11 === "string"){
if(func2(data11) > 80){
const err17 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs32 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs34 = errors;
if(data11 !== null){
const err19 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err20 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.length !== undefined){
let data12 = data.length;
const _errs36 = errors;
const _errs37 = errors;
let valid5 = false;
const _errs38 = errors;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err21 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs38){
if(typeof data12 == "number"){
if(data12 < 0 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
var _valid2 = _errs38 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs40 = errors;
if(data12 !== null){
const err23 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid2 = _errs40 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err24 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_length !== undefined){
let data13 = data.max_length;
const _errs42 = errors;
const _errs43 = errors;
let valid6 = false;
const _errs44 = errors;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err25 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(errors === _errs44){
if(typeof data13 == "number"){
if(data13 < 0 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid3 = _errs44 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const _errs46 = errors;
if(data13 !== null){
const err27 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs46 === errors;
valid6 = valid6 || _valid3;
}
if(!valid6){
const err28 = {instancePath:instancePath+"/max_length",schemaPath:"#/properties/max_length/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
const _errs48 = errors;
if(typeof data.required !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suggests !== undefined){
const _errs50 = errors;
if(typeof data.suggests !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/suggests",schemaPath:"#/properties/suggests/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.valid !== undefined){
let data16 = data.valid;
const _errs52 = errors;
const _errs53 = errors;
let valid7 = false;
const _errs54 = errors;
if(typeof data16 !== "boolean"){
const err29 = {instancePath:instancePath+"/valid",schemaPath:"#/properties/valid/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid4 = _errs54 === errors;
valid7 = valid7 || _valid4;
if(!valid7){
const _errs56 = errors;
if(data16 !== null){
const err30 = {instancePath:instancePath+"/valid",schemaPath:"#/properties/valid/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid4 = _errs56 === errors;
valid7 = valid7 || _valid4;
}
if(!valid7){
const err31 = {instancePath:instancePath+"/valid",schemaPath:"#/properties/valid/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data17 = data.value;
const _errs58 = errors;
const _errs59 = errors;
let valid8 = false;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data17 === "string"){
if(func2(data17) > 2000){
const err32 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid5 = _errs60 === errors;
valid8 = valid8 || _valid5;
if(!valid8){
const _errs62 = errors;
if(data17 !== null){
const err34 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid5 = _errs62 === errors;
valid8 = valid8 || _valid5;
}
if(!valid8){
const err35 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.page === undefined) && (missing0 = "page"))) || ((data.page_en === undefined) && (missing0 = "page_en"))) || ((data.step === undefined) && (missing0 = "step"))) || ((data.submitted === undefined) && (missing0 = "submitted"))) || ((data.fields === undefined) && (missing0 = "fields"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "fields") || (key0 === "generation")) || (key0 === "page")) || (key0 === "page_en")) || (key0 === "step")) || (key0 === "submitted")) || (key0 === "type")) || (key0 === "v"))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.fields !== undefined){
let data0 = data.fields;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 200){
validate55.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate56(data0[i0], {instancePath:instancePath+"/fields/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data2 = data.generation;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate55.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate55.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate55.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.page !== undefined){
let data3 = data.page;
const _errs7 = errors;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 80){
const err0 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs11 = errors;
if(data3 !== null){
const err2 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err3 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.page_en !== undefined){
let data4 = data.page_en;
const _errs13 = errors;
const _errs14 = errors;
let valid3 = false;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data4 === "string"){
if(func2(data4) > 80){
const err4 = {instancePath:instancePath+"/page_en",schemaPath:"#/properties/page_en/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/page_en",schemaPath:"#/properties/page_en/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs17 = errors;
if(data4 !== null){
const err6 = {instancePath:instancePath+"/page_en",schemaPath:"#/properties/page_en/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs17 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err7 = {instancePath:instancePath+"/page_en",schemaPath:"#/properties/page_en/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined){
let data5 = data.step;
const _errs19 = errors;
const _errs20 = errors;
let valid4 = false;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((data5.number === undefined) && (missing1 = "number")) || ((data5.count === undefined) && (missing1 = "count"))) || ((data5.name === undefined) && (missing1 = "name"))) || ((data5.name_en === undefined) && (missing1 = "name_en"))){
const err8 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/ProcedureStep/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
const _errs24 = errors;
for(const key1 in data5){
if(!((((key1 === "count") || (key1 === "name")) || (key1 === "name_en")) || (key1 === "number"))){
const err9 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/ProcedureStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
}
if(_errs24 === errors){
if(data5.count !== undefined){
let data6 = data5.count;
const _errs25 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err10 = {instancePath:instancePath+"/step/count",schemaPath:"#/$defs/ProcedureStep/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(errors === _errs25){
if(typeof data6 == "number"){
if(data6 > 30 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/step/count",schemaPath:"#/$defs/ProcedureStep/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(data6 < 1 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/step/count",schemaPath:"#/$defs/ProcedureStep/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.name !== undefined){
let data7 = data5.name;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data7 === "string"){
if(func2(data7) > 80){
const err13 = {instancePath:instancePath+"/step/name",schemaPath:"#/$defs/ProcedureStep/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/step/name",schemaPath:"#/$defs/ProcedureStep/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.name_en !== undefined){
let data8 = data5.name_en;
const _errs29 = errors;
const _errs30 = errors;
let valid7 = false;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data8 === "string"){
if(func2(data8) > 80){
const err15 = {instancePath:instancePath+"/step/name_en",schemaPath:"#/$defs/ProcedureStep/properties/name_en/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/step/name_en",schemaPath:"#/$defs/ProcedureStep/properties/name_en/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid3 = _errs31 === errors;
valid7 = valid7 || _valid3;
if(!valid7){
const _errs33 = errors;
if(data8 !== null){
const err17 = {instancePath:instancePath+"/step/name_en",schemaPath:"#/$defs/ProcedureStep/properties/name_en/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid3 = _errs33 === errors;
valid7 = valid7 || _valid3;
}
if(!valid7){
const err18 = {instancePath:instancePath+"/step/name_en",schemaPath:"#/$defs/ProcedureStep/properties/name_en/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.number !== undefined){
let data9 = data5.number;
const _errs35 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err19 = {instancePath:instancePath+"/step/number",schemaPath:"#/$defs/ProcedureStep/properties/number/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(errors === _errs35){
if(typeof data9 == "number"){
if(data9 > 30 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/step/number",schemaPath:"#/$defs/ProcedureStep/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data9 < 1 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/step/number",schemaPath:"#/$defs/ProcedureStep/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/step",schemaPath:"#/$defs/ProcedureStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid2 = _errs21 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs37 = errors;
if(data5 !== null){
const err23 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid2 = _errs37 === errors;
valid4 = valid4 || _valid2;
}
if(!valid4){
const err24 = {instancePath:instancePath+"/step",schemaPath:"#/properties/step/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate55.errors = vErrors;
return false;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.submitted !== undefined){
const _errs39 = errors;
if(typeof data.submitted !== "boolean"){
validate55.errors = [{instancePath:instancePath+"/submitted",schemaPath:"#/properties/submitted/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data11 = data.type;
const _errs41 = errors;
if(typeof data11 !== "string"){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("fields.state" !== data11){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fields.state"}}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data12 = data.v;
const _errs43 = errors;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
validate55.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data12){
validate55.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}

export const isFieldsWanted = validate58;
const schema64 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"type":{"const":"fields.options_wanted","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","field"],"type":"object"};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "field") || (key0 === "type")) || (key0 === "v"))){
validate58.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate58.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate58.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate58.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("fields.options_wanted" !== data1){
validate58.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fields.options_wanted"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate58.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate58.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

export const isFleet = validate59;
const schema65 = {"additionalProperties":false,"properties":{"alarms":{"items":{"$ref":"#/$defs/FleetAlarm"},"type":"array"},"at":{"format":"date-time","type":"string"},"kiosks":{"items":{"$ref":"#/$defs/FleetKiosk"},"type":"array"}},"required":["at","kiosks","alarms"],"type":"object"};
const schema66 = {"additionalProperties":false,"properties":{"alarm_id":{"minimum":1,"type":"integer"},"kind":{"enum":["kiosk_offline","kiosk_fault","check_failed","card_left","receipt_failed","inspection_due"],"type":"string"},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"owner":{"anyOf":[{"maxLength":80,"minLength":1,"type":"string"},{"type":"null"}]},"silenced_until":{"anyOf":[{"format":"date-time","type":"string"},{"type":"null"}]},"since":{"format":"date-time","type":"string"}},"required":["alarm_id","kiosk_id","kind","since","owner","silenced_until"],"type":"object"};
const schema67 = {"additionalProperties":false,"properties":{"agent_version":{"maxLength":40,"type":"string"},"card_left_since":{"anyOf":[{"format":"date-time","type":"string"},{"type":"null"}]},"enrolled_at":{"format":"date-time","type":"string"},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"last":{"anyOf":[{"$ref":"#/$defs/DiagnosisSummary"},{"type":"null"}]},"name":{"maxLength":80,"minLength":1,"type":"string"},"online":{"type":"boolean"},"register_entry":{"$ref":"#/$defs/KioskRegister"},"run":{"anyOf":[{"$ref":"#/$defs/FleetRun"},{"type":"null"}]},"state":{"anyOf":[{"enum":["ready","in_session","window_restarting","fault","maintenance"],"type":"string"},{"type":"null"}]}},"required":["kiosk_id","name","register_entry","online","state","card_left_since","agent_version","enrolled_at","last","run"],"type":"object"};
const schema68 = {"additionalProperties":false,"properties":{"custody":{"maxLength":80,"type":"string"},"inspection_due":{"pattern":"^(\\d{4}-\\d{2}-\\d{2})?$","type":"string"},"location":{"maxLength":80,"type":"string"},"serial":{"maxLength":80,"type":"string"},"site":{"anyOf":[{"maxLength":60,"minLength":1,"type":"string"},{"type":"null"}]}},"required":["site","location","serial","custody","inspection_due"],"type":"object"};
const schema69 = {"additionalProperties":false,"properties":{"done":{"minimum":0,"type":"integer"},"failure":{"anyOf":[{"enum":["offline","no_answer","lost","busy","interrupted","broken"],"type":"string"},{"type":"null"}]},"phase":{"enum":["waiting","running","done","failed"],"type":"string"},"run_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"total":{"minimum":0,"type":"integer"}},"required":["run_id","phase","failure","done","total"],"type":"object"};
const pattern51 = new RegExp("^(\\d{4}-\\d{2}-\\d{2})?$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.kiosk_id === undefined) && (missing0 = "kiosk_id")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.register_entry === undefined) && (missing0 = "register_entry"))) || ((data.online === undefined) && (missing0 = "online"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.card_left_since === undefined) && (missing0 = "card_left_since"))) || ((data.agent_version === undefined) && (missing0 = "agent_version"))) || ((data.enrolled_at === undefined) && (missing0 = "enrolled_at"))) || ((data.last === undefined) && (missing0 = "last"))) || ((data.run === undefined) && (missing0 = "run"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema67.properties, key0))){
validate60.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.agent_version !== undefined){
let data0 = data.agent_version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate60.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.card_left_since !== undefined){
let data1 = data.card_left_since;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(errors === _errs6){
if(errors === _errs6){
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err0 = {instancePath:instancePath+"/card_left_since",schemaPath:"#/properties/card_left_since/anyOf/0/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/card_left_since",schemaPath:"#/properties/card_left_since/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/card_left_since",schemaPath:"#/properties/card_left_since/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/card_left_since",schemaPath:"#/properties/card_left_since/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enrolled_at !== undefined){
let data2 = data.enrolled_at;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
validate60.errors = [{instancePath:instancePath+"/enrolled_at",schemaPath:"#/properties/enrolled_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/enrolled_at",schemaPath:"#/properties/enrolled_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk_id !== undefined){
let data3 = data.kiosk_id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate60.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last !== undefined){
let data4 = data.last;
const _errs14 = errors;
const _errs15 = errors;
let valid2 = false;
const _errs16 = errors;
if(!(validate40(data4, {instancePath:instancePath+"/last",parentData:data,parentDataProperty:"last",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs17 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/last",schemaPath:"#/properties/last/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs17 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err5 = {instancePath:instancePath+"/last",schemaPath:"#/properties/last/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data5 = data.name;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data5 === "string"){
if(func2(data5) > 80){
validate60.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data5) < 1){
validate60.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.online !== undefined){
const _errs21 = errors;
if(typeof data.online !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/online",schemaPath:"#/properties/online/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.register_entry !== undefined){
let data7 = data.register_entry;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((((((data7.site === undefined) && (missing1 = "site")) || ((data7.location === undefined) && (missing1 = "location"))) || ((data7.serial === undefined) && (missing1 = "serial"))) || ((data7.custody === undefined) && (missing1 = "custody"))) || ((data7.inspection_due === undefined) && (missing1 = "inspection_due"))){
validate60.errors = [{instancePath:instancePath+"/register_entry",schemaPath:"#/$defs/KioskRegister/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data7){
if(!(((((key1 === "custody") || (key1 === "inspection_due")) || (key1 === "location")) || (key1 === "serial")) || (key1 === "site"))){
validate60.errors = [{instancePath:instancePath+"/register_entry",schemaPath:"#/$defs/KioskRegister/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs26 === errors){
if(data7.custody !== undefined){
let data8 = data7.custody;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data8 === "string"){
if(func2(data8) > 80){
validate60.errors = [{instancePath:instancePath+"/register_entry/custody",schemaPath:"#/$defs/KioskRegister/properties/custody/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/register_entry/custody",schemaPath:"#/$defs/KioskRegister/properties/custody/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.inspection_due !== undefined){
let data9 = data7.inspection_due;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data9 === "string"){
if(!pattern51.test(data9)){
validate60.errors = [{instancePath:instancePath+"/register_entry/inspection_due",schemaPath:"#/$defs/KioskRegister/properties/inspection_due/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2})?$"}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/register_entry/inspection_due",schemaPath:"#/$defs/KioskRegister/properties/inspection_due/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.location !== undefined){
let data10 = data7.location;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data10 === "string"){
if(func2(data10) > 80){
validate60.errors = [{instancePath:instancePath+"/register_entry/location",schemaPath:"#/$defs/KioskRegister/properties/location/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/register_entry/location",schemaPath:"#/$defs/KioskRegister/properties/location/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.serial !== undefined){
let data11 = data7.serial;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data11 === "string"){
if(func2(data11) > 80){
validate60.errors = [{instancePath:instancePath+"/register_entry/serial",schemaPath:"#/$defs/KioskRegister/properties/serial/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/register_entry/serial",schemaPath:"#/$defs/KioskRegister/properties/serial/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.site !== undefined){
let data12 = data7.site;
const _errs35 = errors;
const _errs36 = errors;
let valid5 = false;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data12 === "string"){
if(func2(data12) > 60){
const err6 = {instancePath:instancePath+"/register_entry/site",schemaPath:"#/$defs/KioskRegister/properties/site/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(func2(data12) < 1){
const err7 = {instancePath:instancePath+"/register_entry/site",schemaPath:"#/$defs/KioskRegister/properties/site/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/register_entry/site",schemaPath:"#/$defs/KioskRegister/properties/site/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid2 = _errs37 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs39 = errors;
if(data12 !== null){
const err9 = {instancePath:instancePath+"/register_entry/site",schemaPath:"#/$defs/KioskRegister/properties/site/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs39 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err10 = {instancePath:instancePath+"/register_entry/site",schemaPath:"#/$defs/KioskRegister/properties/site/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/register_entry",schemaPath:"#/$defs/KioskRegister/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run !== undefined){
let data13 = data.run;
const _errs41 = errors;
const _errs42 = errors;
let valid6 = false;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((((data13.run_id === undefined) && (missing2 = "run_id")) || ((data13.phase === undefined) && (missing2 = "phase"))) || ((data13.failure === undefined) && (missing2 = "failure"))) || ((data13.done === undefined) && (missing2 = "done"))) || ((data13.total === undefined) && (missing2 = "total"))){
const err11 = {instancePath:instancePath+"/run",schemaPath:"#/$defs/FleetRun/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs46 = errors;
for(const key2 in data13){
if(!(((((key2 === "done") || (key2 === "failure")) || (key2 === "phase")) || (key2 === "run_id")) || (key2 === "total"))){
const err12 = {instancePath:instancePath+"/run",schemaPath:"#/$defs/FleetRun/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs46 === errors){
if(data13.done !== undefined){
let data14 = data13.done;
const _errs47 = errors;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err13 = {instancePath:instancePath+"/run/done",schemaPath:"#/$defs/FleetRun/properties/done/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(errors === _errs47){
if(typeof data14 == "number"){
if(data14 < 0 || isNaN(data14)){
const err14 = {instancePath:instancePath+"/run/done",schemaPath:"#/$defs/FleetRun/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.failure !== undefined){
let data15 = data13.failure;
const _errs49 = errors;
const _errs50 = errors;
let valid9 = false;
const _errs51 = errors;
if(typeof data15 !== "string"){
const err15 = {instancePath:instancePath+"/run/failure",schemaPath:"#/$defs/FleetRun/properties/failure/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((((data15 === "offline") || (data15 === "no_answer")) || (data15 === "lost")) || (data15 === "busy")) || (data15 === "interrupted")) || (data15 === "broken"))){
const err16 = {instancePath:instancePath+"/run/failure",schemaPath:"#/$defs/FleetRun/properties/failure/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema69.properties.failure.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs51 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const _errs53 = errors;
if(data15 !== null){
const err17 = {instancePath:instancePath+"/run/failure",schemaPath:"#/$defs/FleetRun/properties/failure/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs53 === errors;
valid9 = valid9 || _valid4;
}
if(!valid9){
const err18 = {instancePath:instancePath+"/run/failure",schemaPath:"#/$defs/FleetRun/properties/failure/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.phase !== undefined){
let data16 = data13.phase;
const _errs55 = errors;
if(typeof data16 !== "string"){
const err19 = {instancePath:instancePath+"/run/phase",schemaPath:"#/$defs/FleetRun/properties/phase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((((data16 === "waiting") || (data16 === "running")) || (data16 === "done")) || (data16 === "failed"))){
const err20 = {instancePath:instancePath+"/run/phase",schemaPath:"#/$defs/FleetRun/properties/phase/enum",keyword:"enum",params:{allowedValues: schema69.properties.phase.enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.run_id !== undefined){
let data17 = data13.run_id;
const _errs57 = errors;
if(errors === _errs57){
if(typeof data17 === "string"){
if(!pattern3.test(data17)){
const err21 = {instancePath:instancePath+"/run/run_id",schemaPath:"#/$defs/FleetRun/properties/run_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/run/run_id",schemaPath:"#/$defs/FleetRun/properties/run_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid8 = _errs57 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.total !== undefined){
let data18 = data13.total;
const _errs59 = errors;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err23 = {instancePath:instancePath+"/run/total",schemaPath:"#/$defs/FleetRun/properties/total/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(errors === _errs59){
if(typeof data18 == "number"){
if(data18 < 0 || isNaN(data18)){
const err24 = {instancePath:instancePath+"/run/total",schemaPath:"#/$defs/FleetRun/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
var valid8 = _errs59 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/run",schemaPath:"#/$defs/FleetRun/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid3 = _errs43 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const _errs61 = errors;
if(data13 !== null){
const err26 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid3 = _errs61 === errors;
valid6 = valid6 || _valid3;
}
if(!valid6){
const err27 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data19 = data.state;
const _errs63 = errors;
const _errs64 = errors;
let valid10 = false;
const _errs65 = errors;
if(typeof data19 !== "string"){
const err28 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((((data19 === "ready") || (data19 === "in_session")) || (data19 === "window_restarting")) || (data19 === "fault")) || (data19 === "maintenance"))){
const err29 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema67.properties.state.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid5 = _errs65 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const _errs67 = errors;
if(data19 !== null){
const err30 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid5 = _errs67 === errors;
valid10 = valid10 || _valid5;
}
if(!valid10){
const err31 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
validate60.errors = vErrors;
return false;
}
else {
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.at === undefined) && (missing0 = "at")) || ((data.kiosks === undefined) && (missing0 = "kiosks"))) || ((data.alarms === undefined) && (missing0 = "alarms"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "alarms") || (key0 === "at")) || (key0 === "kiosks"))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.alarms !== undefined){
let data0 = data.alarms;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((data1.alarm_id === undefined) && (missing1 = "alarm_id")) || ((data1.kiosk_id === undefined) && (missing1 = "kiosk_id"))) || ((data1.kind === undefined) && (missing1 = "kind"))) || ((data1.since === undefined) && (missing1 = "since"))) || ((data1.owner === undefined) && (missing1 = "owner"))) || ((data1.silenced_until === undefined) && (missing1 = "silenced_until"))){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0,schemaPath:"#/$defs/FleetAlarm/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((((((key1 === "alarm_id") || (key1 === "kind")) || (key1 === "kiosk_id")) || (key1 === "owner")) || (key1 === "silenced_until")) || (key1 === "since"))){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0,schemaPath:"#/$defs/FleetAlarm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.alarm_id !== undefined){
let data2 = data1.alarm_id;
const _errs8 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/alarm_id",schemaPath:"#/$defs/FleetAlarm/properties/alarm_id/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data2 == "number"){
if(data2 < 1 || isNaN(data2)){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/alarm_id",schemaPath:"#/$defs/FleetAlarm/properties/alarm_id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.kind !== undefined){
let data3 = data1.kind;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/kind",schemaPath:"#/$defs/FleetAlarm/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data3 === "kiosk_offline") || (data3 === "kiosk_fault")) || (data3 === "check_failed")) || (data3 === "card_left")) || (data3 === "receipt_failed")) || (data3 === "inspection_due"))){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/kind",schemaPath:"#/$defs/FleetAlarm/properties/kind/enum",keyword:"enum",params:{allowedValues: schema66.properties.kind.enum}}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.kiosk_id !== undefined){
let data4 = data1.kiosk_id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/kiosk_id",schemaPath:"#/$defs/FleetAlarm/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/kiosk_id",schemaPath:"#/$defs/FleetAlarm/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.owner !== undefined){
let data5 = data1.owner;
const _errs14 = errors;
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(func2(data5) > 80){
const err0 = {instancePath:instancePath+"/alarms/" + i0+"/owner",schemaPath:"#/$defs/FleetAlarm/properties/owner/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(func2(data5) < 1){
const err1 = {instancePath:instancePath+"/alarms/" + i0+"/owner",schemaPath:"#/$defs/FleetAlarm/properties/owner/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/alarms/" + i0+"/owner",schemaPath:"#/$defs/FleetAlarm/properties/owner/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs18 = errors;
if(data5 !== null){
const err3 = {instancePath:instancePath+"/alarms/" + i0+"/owner",schemaPath:"#/$defs/FleetAlarm/properties/owner/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err4 = {instancePath:instancePath+"/alarms/" + i0+"/owner",schemaPath:"#/$defs/FleetAlarm/properties/owner/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate59.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.silenced_until !== undefined){
let data6 = data1.silenced_until;
const _errs20 = errors;
const _errs21 = errors;
let valid5 = false;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
const err5 = {instancePath:instancePath+"/alarms/" + i0+"/silenced_until",schemaPath:"#/$defs/FleetAlarm/properties/silenced_until/anyOf/0/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/alarms/" + i0+"/silenced_until",schemaPath:"#/$defs/FleetAlarm/properties/silenced_until/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid1 = _errs22 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const _errs24 = errors;
if(data6 !== null){
const err7 = {instancePath:instancePath+"/alarms/" + i0+"/silenced_until",schemaPath:"#/$defs/FleetAlarm/properties/silenced_until/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid5 = valid5 || _valid1;
}
if(!valid5){
const err8 = {instancePath:instancePath+"/alarms/" + i0+"/silenced_until",schemaPath:"#/$defs/FleetAlarm/properties/silenced_until/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate59.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.since !== undefined){
let data7 = data1.since;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data7 === "string"){
if(!(formats0.test(data7))){
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/since",schemaPath:"#/$defs/FleetAlarm/properties/since/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0+"/since",schemaPath:"#/$defs/FleetAlarm/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/alarms/" + i0,schemaPath:"#/$defs/FleetAlarm/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data8 = data.at;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data8 === "string"){
if(!(formats0.test(data8))){
validate59.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosks !== undefined){
let data9 = data.kiosks;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data9)){
var valid6 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs32 = errors;
if(!(validate60(data9[i1], {instancePath:instancePath+"/kiosks/" + i1,parentData:data9,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/kiosks",schemaPath:"#/properties/kiosks/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}

export const isInputCheck = validate63;
const schema70 = {"additionalProperties":false,"properties":{"checked":{"type":"boolean"},"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.check","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","field","checked"],"type":"object"};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.checked === undefined) && (missing0 = "checked"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "checked") || (key0 === "field")) || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v"))){
validate63.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.checked !== undefined){
const _errs2 = errors;
if(typeof data.checked !== "boolean"){
validate63.errors = [{instancePath:instancePath+"/checked",schemaPath:"#/properties/checked/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data1 = data.field;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern19.test(data1)){
validate63.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate63.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data2 = data.lease;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate63.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate63.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate63.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data3 = data.seq;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate63.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate63.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate63.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.check" !== data4){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.check"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate63.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate63.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}

export const isInputChoose = validate64;
const schema71 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"option":{"maximum":10000,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.choose","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","field","option"],"type":"object"};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.option === undefined) && (missing0 = "option"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "field") || (key0 === "lease")) || (key0 === "option")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v"))){
validate64.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate64.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate64.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate64.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate64.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.option !== undefined){
let data2 = data.option;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate64.errors = [{instancePath:instancePath+"/option",schemaPath:"#/properties/option/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 10000 || isNaN(data2)){
validate64.errors = [{instancePath:instancePath+"/option",schemaPath:"#/properties/option/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate64.errors = [{instancePath:instancePath+"/option",schemaPath:"#/properties/option/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data3 = data.seq;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate64.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate64.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate64.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.choose" !== data4){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.choose"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate64.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate64.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}

export const isInputFill = validate65;
const schema72 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"text":{"maxLength":2000,"type":"string"},"type":{"const":"input.fill","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","field","text"],"type":"object"};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.text === undefined) && (missing0 = "text"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "field") || (key0 === "lease")) || (key0 === "seq")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate65.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate65.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate65.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate65.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate65.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate65.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate65.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate65.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data3 = data.text;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 2000){
validate65.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.fill" !== data4){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.fill"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate65.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate65.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}

export const isInputFocus = validate66;
const schema73 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.focus","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","field"],"type":"object"};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.field === undefined) && (missing0 = "field"))){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "field") || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v"))){
validate66.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate66.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate66.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate66.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate66.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate66.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate66.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate66.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate66.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.focus" !== data3){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.focus"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate66.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate66.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}

export const isInputKey = validate67;
const schema74 = {"additionalProperties":false,"properties":{"key":{"enum":["Backspace","Delete","Tab","Enter","Escape","Space","ArrowLeft","ArrowRight","ArrowUp","ArrowDown","Home","End","PageUp","PageDown"],"type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"shift":{"type":"boolean"},"type":{"const":"input.key","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","key","shift"],"type":"object"};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.key === undefined) && (missing0 = "key"))) || ((data.shift === undefined) && (missing0 = "shift"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "key") || (key0 === "lease")) || (key0 === "seq")) || (key0 === "shift")) || (key0 === "type")) || (key0 === "v"))){
validate67.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
let data0 = data.key;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate67.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((data0 === "Backspace") || (data0 === "Delete")) || (data0 === "Tab")) || (data0 === "Enter")) || (data0 === "Escape")) || (data0 === "Space")) || (data0 === "ArrowLeft")) || (data0 === "ArrowRight")) || (data0 === "ArrowUp")) || (data0 === "ArrowDown")) || (data0 === "Home")) || (data0 === "End")) || (data0 === "PageUp")) || (data0 === "PageDown"))){
validate67.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/enum",keyword:"enum",params:{allowedValues: schema74.properties.key.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate67.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate67.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate67.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate67.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate67.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate67.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shift !== undefined){
const _errs8 = errors;
if(typeof data.shift !== "boolean"){
validate67.errors = [{instancePath:instancePath+"/shift",schemaPath:"#/properties/shift/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate67.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.key" !== data4){
validate67.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.key"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate67.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate67.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}

export const isInputMouse = validate68;
const schema75 = {"additionalProperties":false,"properties":{"action":{"enum":["move","down","up"],"type":"string"},"clicks":{"maximum":3,"minimum":1,"type":"integer"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.mouse","type":"string"},"v":{"const":1,"type":"integer"},"x":{"maximum":16384,"minimum":-16384,"type":"number"},"y":{"maximum":16384,"minimum":-16384,"type":"number"}},"required":["v","lease","seq","type","action","x","y","clicks"],"type":"object"};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.action === undefined) && (missing0 = "action"))) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.clicks === undefined) && (missing0 = "clicks"))){
validate68.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "action") || (key0 === "clicks")) || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v")) || (key0 === "x")) || (key0 === "y"))){
validate68.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
let data0 = data.action;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate68.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "move") || (data0 === "down")) || (data0 === "up"))){
validate68.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema75.properties.action.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clicks !== undefined){
let data1 = data.clicks;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate68.errors = [{instancePath:instancePath+"/clicks",schemaPath:"#/properties/clicks/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 3 || isNaN(data1)){
validate68.errors = [{instancePath:instancePath+"/clicks",schemaPath:"#/properties/clicks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate68.errors = [{instancePath:instancePath+"/clicks",schemaPath:"#/properties/clicks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data2 = data.lease;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate68.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate68.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate68.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data3 = data.seq;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.mouse" !== data4){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.mouse"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate68.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate68.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data6 = data.x;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 == "number"){
if(data6 > 16384 || isNaN(data6)){
validate68.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data6 < -16384 || isNaN(data6)){
validate68.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data7 = data.y;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 == "number"){
if(data7 > 16384 || isNaN(data7)){
validate68.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data7 < -16384 || isNaN(data7)){
validate68.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}

export const isInputNavigate = validate69;
const schema76 = {"additionalProperties":false,"properties":{"action":{"enum":["back","reload","home"],"type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.navigate","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","action"],"type":"object"};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.action === undefined) && (missing0 = "action"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "action") || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v"))){
validate69.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
let data0 = data.action;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate69.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "back") || (data0 === "reload")) || (data0 === "home"))){
validate69.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema76.properties.action.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate69.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate69.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate69.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.navigate" !== data3){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.navigate"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate69.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate69.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}

export const isInputResult = validate70;
const schema77 = {"additionalProperties":false,"properties":{"field":{"anyOf":[{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},{"type":"null"}]},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"mark":{"anyOf":[{"pattern":"^m[0-9]{1,9}$","type":"string"},{"type":"null"}]},"match":{"anyOf":[{"type":"boolean"},{"type":"null"}]},"outcome":{"enum":["applied","refused","waiting"],"type":"string"},"refusal":{"anyOf":[{"enum":["no_lease","stale_lease","replayed","protected","not_found","moved","not_editable","bad_text","file_refused","navigation_refused","declined","not_allowed","rate_limited","window_away"],"type":"string"},{"type":"null"}]},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.result","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","lease","seq","outcome","refusal","field","match","mark"],"type":"object"};
const pattern58 = new RegExp("^m[0-9]{1,9}$", "u");

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.refusal === undefined) && (missing0 = "refusal"))) || ((data.field === undefined) && (missing0 = "field"))) || ((data.match === undefined) && (missing0 = "match"))) || ((data.mark === undefined) && (missing0 = "mark"))){
validate70.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema77.properties, key0))){
validate70.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
const err0 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate70.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs8 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate70.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate70.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate70.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mark !== undefined){
let data2 = data.mark;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data2 === "string"){
if(!pattern58.test(data2)){
const err4 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^m[0-9]{1,9}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs14 = errors;
if(data2 !== null){
const err6 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate70.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.match !== undefined){
let data3 = data.match;
const _errs16 = errors;
const _errs17 = errors;
let valid3 = false;
const _errs18 = errors;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs20 = errors;
if(data3 !== null){
const err9 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs20 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err10 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate70.errors = vErrors;
return false;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data4 = data.outcome;
const _errs22 = errors;
if(typeof data4 !== "string"){
validate70.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data4 === "applied") || (data4 === "refused")) || (data4 === "waiting"))){
validate70.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema77.properties.outcome.enum}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refusal !== undefined){
let data5 = data.refusal;
const _errs24 = errors;
const _errs25 = errors;
let valid4 = false;
const _errs26 = errors;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((((((((((((data5 === "no_lease") || (data5 === "stale_lease")) || (data5 === "replayed")) || (data5 === "protected")) || (data5 === "not_found")) || (data5 === "moved")) || (data5 === "not_editable")) || (data5 === "bad_text")) || (data5 === "file_refused")) || (data5 === "navigation_refused")) || (data5 === "declined")) || (data5 === "not_allowed")) || (data5 === "rate_limited")) || (data5 === "window_away"))){
const err12 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema77.properties.refusal.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid3 = _errs26 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs28 = errors;
if(data5 !== null){
const err13 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs28 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
const err14 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate70.errors = vErrors;
return false;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data6 = data.seq;
const _errs30 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate70.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
validate70.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate70.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs32 = errors;
if(typeof data7 !== "string"){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.result" !== data7){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.result"}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs34 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate70.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate70.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}

export const isInputText = validate71;
const schema78 = {"additionalProperties":false,"properties":{"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"input.text","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","lease","seq","type","text"],"type":"object"};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.text === undefined) && (missing0 = "text"))){
validate71.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "lease") || (key0 === "seq")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate71.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.lease !== undefined){
let data0 = data.lease;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate71.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate71.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate71.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate71.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate71.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate71.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data2 = data.text;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 2000){
validate71.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data2) < 1){
validate71.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate71.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate71.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.text" !== data3){
validate71.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.text"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate71.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate71.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}

export const isInputTouch = validate72;
const schema79 = {"additionalProperties":false,"properties":{"action":{"enum":["start","move","end","cancel"],"type":"string"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.touch","type":"string"},"v":{"const":1,"type":"integer"},"x":{"maximum":16384,"minimum":-16384,"type":"number"},"y":{"maximum":16384,"minimum":-16384,"type":"number"}},"required":["v","lease","seq","type","action","x","y"],"type":"object"};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.action === undefined) && (missing0 = "action"))) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "action") || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v")) || (key0 === "x")) || (key0 === "y"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
let data0 = data.action;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate72.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "start") || (data0 === "move")) || (data0 === "end")) || (data0 === "cancel"))){
validate72.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema79.properties.action.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data1 = data.lease;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate72.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 9007199254740991 || isNaN(data1)){
validate72.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate72.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate72.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate72.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate72.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.touch" !== data3){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.touch"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate72.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate72.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data5 = data.x;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 == "number"){
if(data5 > 16384 || isNaN(data5)){
validate72.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data5 < -16384 || isNaN(data5)){
validate72.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data6 = data.y;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 == "number"){
if(data6 > 16384 || isNaN(data6)){
validate72.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data6 < -16384 || isNaN(data6)){
validate72.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}

export const isInputWheel = validate73;
const schema80 = {"additionalProperties":false,"properties":{"dx":{"maximum":16384,"minimum":-16384,"type":"number"},"dy":{"maximum":16384,"minimum":-16384,"type":"number"},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"input.wheel","type":"string"},"v":{"const":1,"type":"integer"},"x":{"maximum":16384,"minimum":-16384,"type":"number"},"y":{"maximum":16384,"minimum":-16384,"type":"number"}},"required":["v","lease","seq","type","x","y","dx","dy"],"type":"object"};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))) || ((data.dx === undefined) && (missing0 = "dx"))) || ((data.dy === undefined) && (missing0 = "dy"))){
validate73.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "dx") || (key0 === "dy")) || (key0 === "lease")) || (key0 === "seq")) || (key0 === "type")) || (key0 === "v")) || (key0 === "x")) || (key0 === "y"))){
validate73.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.dx !== undefined){
let data0 = data.dx;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 16384 || isNaN(data0)){
validate73.errors = [{instancePath:instancePath+"/dx",schemaPath:"#/properties/dx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data0 < -16384 || isNaN(data0)){
validate73.errors = [{instancePath:instancePath+"/dx",schemaPath:"#/properties/dx/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/dx",schemaPath:"#/properties/dx/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dy !== undefined){
let data1 = data.dy;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 > 16384 || isNaN(data1)){
validate73.errors = [{instancePath:instancePath+"/dy",schemaPath:"#/properties/dy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data1 < -16384 || isNaN(data1)){
validate73.errors = [{instancePath:instancePath+"/dy",schemaPath:"#/properties/dy/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/dy",schemaPath:"#/properties/dy/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data2 = data.lease;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate73.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 9007199254740991 || isNaN(data2)){
validate73.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate73.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data3 = data.seq;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate73.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate73.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate73.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate73.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("input.wheel" !== data4){
validate73.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "input.wheel"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate73.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate73.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data6 = data.x;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 == "number"){
if(data6 > 16384 || isNaN(data6)){
validate73.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data6 < -16384 || isNaN(data6)){
validate73.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data7 = data.y;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 == "number"){
if(data7 > 16384 || isNaN(data7)){
validate73.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data7 < -16384 || isNaN(data7)){
validate73.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}

export const isInterpretationSet = validate74;
const schema81 = {"additionalProperties":false,"properties":{"captions":{"type":"boolean"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"speak":{"type":"boolean"},"speaks":{"enum":["ja","en"],"type":"string"},"type":{"const":"interpretation.set","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","language","speaks","captions","speak"],"type":"object"};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.speaks === undefined) && (missing0 = "speaks"))) || ((data.captions === undefined) && (missing0 = "captions"))) || ((data.speak === undefined) && (missing0 = "speak"))){
validate74.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "captions") || (key0 === "language")) || (key0 === "session_id")) || (key0 === "speak")) || (key0 === "speaks")) || (key0 === "type")) || (key0 === "v"))){
validate74.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.captions !== undefined){
const _errs2 = errors;
if(typeof data.captions !== "boolean"){
validate74.errors = [{instancePath:instancePath+"/captions",schemaPath:"#/properties/captions/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data1 = data.language;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate74.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "ja") || (data1 === "ja-easy")) || (data1 === "en"))){
validate74.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema81.properties.language.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate74.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate74.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speak !== undefined){
const _errs8 = errors;
if(typeof data.speak !== "boolean"){
validate74.errors = [{instancePath:instancePath+"/speak",schemaPath:"#/properties/speak/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speaks !== undefined){
let data4 = data.speaks;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate74.errors = [{instancePath:instancePath+"/speaks",schemaPath:"#/properties/speaks/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data4 === "ja") || (data4 === "en"))){
validate74.errors = [{instancePath:instancePath+"/speaks",schemaPath:"#/properties/speaks/enum",keyword:"enum",params:{allowedValues: schema81.properties.speaks.enum}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate74.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("interpretation.set" !== data5){
validate74.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "interpretation.set"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data6 = data.v;
const _errs14 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate74.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data6){
validate74.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}

export const isInterpretationState = validate75;
const schema82 = {"additionalProperties":false,"properties":{"citizen":{"$ref":"#/$defs/PartyInterpretation"},"citizen_heard":{"$ref":"#/$defs/PartyHearing"},"engine":{"maxLength":120,"type":"string"},"generation":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"on_device":{"type":"boolean"},"operator":{"$ref":"#/$defs/PartyInterpretation"},"operator_heard":{"$ref":"#/$defs/PartyHearing"},"reason":{"anyOf":[{"enum":["disabled","no_model","no_recogniser","worker_lost","on_hold"],"type":"string"},{"type":"null"}]},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"speech":{"type":"boolean"},"state":{"enum":["on","off","starting","failed"],"type":"string"},"type":{"const":"interpretation.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","state","reason","speech","engine","generation","citizen","operator","on_device","citizen_heard","operator_heard"],"type":"object"};
const schema83 = {"additionalProperties":false,"properties":{"captions":{"type":"boolean"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"speak":{"type":"boolean"},"speaks":{"enum":["ja","en"],"type":"string"}},"required":["language","speaks","captions","speak"],"type":"object"};
const schema84 = {"additionalProperties":false,"properties":{"by":{"enum":["server","device","nobody"],"type":"string"},"fault":{"anyOf":[{"enum":["unsupported","no_language_pack","refused","failed"],"type":"string"},{"type":"null"}]}},"required":["by","fault"],"type":"object"};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.speech === undefined) && (missing0 = "speech"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.citizen === undefined) && (missing0 = "citizen"))) || ((data.operator === undefined) && (missing0 = "operator"))) || ((data.on_device === undefined) && (missing0 = "on_device"))) || ((data.citizen_heard === undefined) && (missing0 = "citizen_heard"))) || ((data.operator_heard === undefined) && (missing0 = "operator_heard"))){
validate75.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema82.properties, key0))){
validate75.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.citizen !== undefined){
let data0 = data.citizen;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.language === undefined) && (missing1 = "language")) || ((data0.speaks === undefined) && (missing1 = "speaks"))) || ((data0.captions === undefined) && (missing1 = "captions"))) || ((data0.speak === undefined) && (missing1 = "speak"))){
validate75.errors = [{instancePath:instancePath+"/citizen",schemaPath:"#/$defs/PartyInterpretation/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((((key1 === "captions") || (key1 === "language")) || (key1 === "speak")) || (key1 === "speaks"))){
validate75.errors = [{instancePath:instancePath+"/citizen",schemaPath:"#/$defs/PartyInterpretation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.captions !== undefined){
const _errs6 = errors;
if(typeof data0.captions !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/citizen/captions",schemaPath:"#/$defs/PartyInterpretation/properties/captions/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.language !== undefined){
let data2 = data0.language;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate75.errors = [{instancePath:instancePath+"/citizen/language",schemaPath:"#/$defs/PartyInterpretation/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "ja") || (data2 === "ja-easy")) || (data2 === "en"))){
validate75.errors = [{instancePath:instancePath+"/citizen/language",schemaPath:"#/$defs/PartyInterpretation/properties/language/enum",keyword:"enum",params:{allowedValues: schema83.properties.language.enum}}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.speak !== undefined){
const _errs10 = errors;
if(typeof data0.speak !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/citizen/speak",schemaPath:"#/$defs/PartyInterpretation/properties/speak/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.speaks !== undefined){
let data4 = data0.speaks;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate75.errors = [{instancePath:instancePath+"/citizen/speaks",schemaPath:"#/$defs/PartyInterpretation/properties/speaks/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data4 === "ja") || (data4 === "en"))){
validate75.errors = [{instancePath:instancePath+"/citizen/speaks",schemaPath:"#/$defs/PartyInterpretation/properties/speaks/enum",keyword:"enum",params:{allowedValues: schema83.properties.speaks.enum}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate75.errors = [{instancePath:instancePath+"/citizen",schemaPath:"#/$defs/PartyInterpretation/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.citizen_heard !== undefined){
let data5 = data.citizen_heard;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.by === undefined) && (missing2 = "by")) || ((data5.fault === undefined) && (missing2 = "fault"))){
validate75.errors = [{instancePath:instancePath+"/citizen_heard",schemaPath:"#/$defs/PartyHearing/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data5){
if(!((key2 === "by") || (key2 === "fault"))){
validate75.errors = [{instancePath:instancePath+"/citizen_heard",schemaPath:"#/$defs/PartyHearing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data5.by !== undefined){
let data6 = data5.by;
const _errs18 = errors;
if(typeof data6 !== "string"){
validate75.errors = [{instancePath:instancePath+"/citizen_heard/by",schemaPath:"#/$defs/PartyHearing/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data6 === "server") || (data6 === "device")) || (data6 === "nobody"))){
validate75.errors = [{instancePath:instancePath+"/citizen_heard/by",schemaPath:"#/$defs/PartyHearing/properties/by/enum",keyword:"enum",params:{allowedValues: schema84.properties.by.enum}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.fault !== undefined){
let data7 = data5.fault;
const _errs20 = errors;
const _errs21 = errors;
let valid5 = false;
const _errs22 = errors;
if(typeof data7 !== "string"){
const err0 = {instancePath:instancePath+"/citizen_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data7 === "unsupported") || (data7 === "no_language_pack")) || (data7 === "refused")) || (data7 === "failed"))){
const err1 = {instancePath:instancePath+"/citizen_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema84.properties.fault.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs24 = errors;
if(data7 !== null){
const err2 = {instancePath:instancePath+"/citizen_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err3 = {instancePath:instancePath+"/citizen_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate75.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate75.errors = [{instancePath:instancePath+"/citizen_heard",schemaPath:"#/$defs/PartyHearing/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
let data8 = data.engine;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(func2(data8) > 120){
validate75.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
else {
validate75.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data9 = data.generation;
const _errs28 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate75.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if(typeof data9 == "number"){
if(data9 > 9007199254740991 || isNaN(data9)){
validate75.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate75.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_device !== undefined){
const _errs30 = errors;
if(typeof data.on_device !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/on_device",schemaPath:"#/properties/on_device/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
let data11 = data.operator;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((((data11.language === undefined) && (missing3 = "language")) || ((data11.speaks === undefined) && (missing3 = "speaks"))) || ((data11.captions === undefined) && (missing3 = "captions"))) || ((data11.speak === undefined) && (missing3 = "speak"))){
validate75.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyInterpretation/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data11){
if(!((((key3 === "captions") || (key3 === "language")) || (key3 === "speak")) || (key3 === "speaks"))){
validate75.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyInterpretation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data11.captions !== undefined){
const _errs36 = errors;
if(typeof data11.captions !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/operator/captions",schemaPath:"#/$defs/PartyInterpretation/properties/captions/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.language !== undefined){
let data13 = data11.language;
const _errs38 = errors;
if(typeof data13 !== "string"){
validate75.errors = [{instancePath:instancePath+"/operator/language",schemaPath:"#/$defs/PartyInterpretation/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data13 === "ja") || (data13 === "ja-easy")) || (data13 === "en"))){
validate75.errors = [{instancePath:instancePath+"/operator/language",schemaPath:"#/$defs/PartyInterpretation/properties/language/enum",keyword:"enum",params:{allowedValues: schema83.properties.language.enum}}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.speak !== undefined){
const _errs40 = errors;
if(typeof data11.speak !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/operator/speak",schemaPath:"#/$defs/PartyInterpretation/properties/speak/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.speaks !== undefined){
let data15 = data11.speaks;
const _errs42 = errors;
if(typeof data15 !== "string"){
validate75.errors = [{instancePath:instancePath+"/operator/speaks",schemaPath:"#/$defs/PartyInterpretation/properties/speaks/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "ja") || (data15 === "en"))){
validate75.errors = [{instancePath:instancePath+"/operator/speaks",schemaPath:"#/$defs/PartyInterpretation/properties/speaks/enum",keyword:"enum",params:{allowedValues: schema83.properties.speaks.enum}}];
return false;
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate75.errors = [{instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyInterpretation/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator_heard !== undefined){
let data16 = data.operator_heard;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing4;
if(((data16.by === undefined) && (missing4 = "by")) || ((data16.fault === undefined) && (missing4 = "fault"))){
validate75.errors = [{instancePath:instancePath+"/operator_heard",schemaPath:"#/$defs/PartyHearing/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs47 = errors;
for(const key4 in data16){
if(!((key4 === "by") || (key4 === "fault"))){
validate75.errors = [{instancePath:instancePath+"/operator_heard",schemaPath:"#/$defs/PartyHearing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs47 === errors){
if(data16.by !== undefined){
let data17 = data16.by;
const _errs48 = errors;
if(typeof data17 !== "string"){
validate75.errors = [{instancePath:instancePath+"/operator_heard/by",schemaPath:"#/$defs/PartyHearing/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data17 === "server") || (data17 === "device")) || (data17 === "nobody"))){
validate75.errors = [{instancePath:instancePath+"/operator_heard/by",schemaPath:"#/$defs/PartyHearing/properties/by/enum",keyword:"enum",params:{allowedValues: schema84.properties.by.enum}}];
return false;
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.fault !== undefined){
let data18 = data16.fault;
const _errs50 = errors;
const _errs51 = errors;
let valid10 = false;
const _errs52 = errors;
if(typeof data18 !== "string"){
const err4 = {instancePath:instancePath+"/operator_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data18 === "unsupported") || (data18 === "no_language_pack")) || (data18 === "refused")) || (data18 === "failed"))){
const err5 = {instancePath:instancePath+"/operator_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema84.properties.fault.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs52 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs54 = errors;
if(data18 !== null){
const err6 = {instancePath:instancePath+"/operator_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs54 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
const err7 = {instancePath:instancePath+"/operator_heard/fault",schemaPath:"#/$defs/PartyHearing/properties/fault/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate75.errors = vErrors;
return false;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate75.errors = [{instancePath:instancePath+"/operator_heard",schemaPath:"#/$defs/PartyHearing/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data19 = data.reason;
const _errs56 = errors;
const _errs57 = errors;
let valid11 = false;
const _errs58 = errors;
if(typeof data19 !== "string"){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((data19 === "disabled") || (data19 === "no_model")) || (data19 === "no_recogniser")) || (data19 === "worker_lost")) || (data19 === "on_hold"))){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema82.properties.reason.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs58 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs60 = errors;
if(data19 !== null){
const err10 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs60 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
const err11 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate75.errors = vErrors;
return false;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data20 = data.session_id;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data20 === "string"){
if(!pattern3.test(data20)){
validate75.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate75.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speech !== undefined){
const _errs64 = errors;
if(typeof data.speech !== "boolean"){
validate75.errors = [{instancePath:instancePath+"/speech",schemaPath:"#/properties/speech/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data22 = data.state;
const _errs66 = errors;
if(typeof data22 !== "string"){
validate75.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data22 === "on") || (data22 === "off")) || (data22 === "starting")) || (data22 === "failed"))){
validate75.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema82.properties.state.enum}}];
return false;
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data23 = data.type;
const _errs68 = errors;
if(typeof data23 !== "string"){
validate75.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("interpretation.state" !== data23){
validate75.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "interpretation.state"}}];
return false;
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data24 = data.v;
const _errs70 = errors;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
validate75.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data24){
validate75.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}

export const isKioskCardsLeft = validate76;
const schema87 = {"additionalProperties":false,"properties":{"entries":{"items":{"$ref":"#/$defs/KioskCardLeft"},"type":"array"},"type":{"const":"kiosk.cards_left","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","entries"],"type":"object"};
const schema88 = {"additionalProperties":false,"properties":{"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"kiosk_name":{"maxLength":80,"minLength":1,"type":"string"},"since":{"format":"date-time","type":"string"}},"required":["kiosk_id","kiosk_name","since"],"type":"object"};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.entries === undefined) && (missing0 = "entries"))){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "entries") || (key0 === "type")) || (key0 === "v"))){
validate76.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.entries !== undefined){
let data0 = data.entries;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.kiosk_id === undefined) && (missing1 = "kiosk_id")) || ((data1.kiosk_name === undefined) && (missing1 = "kiosk_name"))) || ((data1.since === undefined) && (missing1 = "since"))){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/KioskCardLeft/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "kiosk_id") || (key1 === "kiosk_name")) || (key1 === "since"))){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/KioskCardLeft/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.kiosk_id !== undefined){
let data2 = data1.kiosk_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_id",schemaPath:"#/$defs/KioskCardLeft/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_id",schemaPath:"#/$defs/KioskCardLeft/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.kiosk_name !== undefined){
let data3 = data1.kiosk_name;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func2(data3) > 80){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/KioskCardLeft/properties/kiosk_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data3) < 1){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/KioskCardLeft/properties/kiosk_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/KioskCardLeft/properties/kiosk_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.since !== undefined){
let data4 = data1.since;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats0.test(data4))){
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/since",schemaPath:"#/$defs/KioskCardLeft/properties/since/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate76.errors = [{instancePath:instancePath+"/entries/" + i0+"/since",schemaPath:"#/$defs/KioskCardLeft/properties/since/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/KioskCardLeft/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs14 = errors;
if(typeof data5 !== "string"){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("kiosk.cards_left" !== data5){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "kiosk.cards_left"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data6 = data.v;
const _errs16 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate76.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data6){
validate76.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}

export const isKioskChallenge = validate77;
const schema89 = {"additionalProperties":false,"properties":{"expires_in_s":{"maximum":120,"minimum":1,"type":"integer"},"nonce":{"pattern":"^[A-Za-z0-9_-]{43}$","type":"string"},"type":{"const":"kiosk.challenge","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","nonce","expires_in_s"],"type":"object"};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.expires_in_s === undefined) && (missing0 = "expires_in_s"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "expires_in_s") || (key0 === "nonce")) || (key0 === "type")) || (key0 === "v"))){
validate77.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.expires_in_s !== undefined){
let data0 = data.expires_in_s;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate77.errors = [{instancePath:instancePath+"/expires_in_s",schemaPath:"#/properties/expires_in_s/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 120 || isNaN(data0)){
validate77.errors = [{instancePath:instancePath+"/expires_in_s",schemaPath:"#/properties/expires_in_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate77.errors = [{instancePath:instancePath+"/expires_in_s",schemaPath:"#/properties/expires_in_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data1 = data.nonce;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern39.test(data1)){
validate77.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/properties/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate77.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/properties/nonce/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate77.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("kiosk.challenge" !== data2){
validate77.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "kiosk.challenge"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate77.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate77.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}

export const isKioskPresence = validate78;
const schema90 = {"additionalProperties":false,"properties":{"agent_version":{"maxLength":40,"type":"string"},"card_left":{"type":"boolean"},"state":{"enum":["ready","in_session","window_restarting","fault","maintenance"],"type":"string"},"type":{"const":"kiosk.presence","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","state","agent_version","card_left"],"type":"object"};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.agent_version === undefined) && (missing0 = "agent_version"))) || ((data.card_left === undefined) && (missing0 = "card_left"))){
validate78.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "agent_version") || (key0 === "card_left")) || (key0 === "state")) || (key0 === "type")) || (key0 === "v"))){
validate78.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.agent_version !== undefined){
let data0 = data.agent_version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate78.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate78.errors = [{instancePath:instancePath+"/agent_version",schemaPath:"#/properties/agent_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.card_left !== undefined){
const _errs4 = errors;
if(typeof data.card_left !== "boolean"){
validate78.errors = [{instancePath:instancePath+"/card_left",schemaPath:"#/properties/card_left/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data2 = data.state;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate78.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data2 === "ready") || (data2 === "in_session")) || (data2 === "window_restarting")) || (data2 === "fault")) || (data2 === "maintenance"))){
validate78.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema90.properties.state.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate78.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("kiosk.presence" !== data3){
validate78.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "kiosk.presence"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate78.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate78.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate78.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate78.errors = vErrors;
return errors === 0;
}

export const isKioskProof = validate79;
const schema91 = {"additionalProperties":false,"properties":{"nonce":{"pattern":"^[A-Za-z0-9_-]{43}$","type":"string"},"signature":{"pattern":"^[A-Za-z0-9_-]{86}$","type":"string"},"type":{"const":"kiosk.proof","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","nonce","signature"],"type":"object"};
const pattern64 = new RegExp("^[A-Za-z0-9_-]{86}$", "u");

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.signature === undefined) && (missing0 = "signature"))){
validate79.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "nonce") || (key0 === "signature")) || (key0 === "type")) || (key0 === "v"))){
validate79.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.nonce !== undefined){
let data0 = data.nonce;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern39.test(data0)){
validate79.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/properties/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/properties/nonce/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signature !== undefined){
let data1 = data.signature;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern64.test(data1)){
validate79.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{86}$"}}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate79.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("kiosk.proof" !== data2){
validate79.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "kiosk.proof"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate79.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate79.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}

export const isKioskWelcome = validate80;
const schema92 = {"additionalProperties":false,"properties":{"ice_servers":{"items":{"$ref":"#/$defs/IceServer"},"type":"array"},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"municipality":{"maxLength":80,"minLength":1,"type":"string"},"name":{"maxLength":80,"minLength":1,"type":"string"},"server_time":{"format":"date-time","type":"string"},"session":{"anyOf":[{"$ref":"#/$defs/SessionView"},{"type":"null"}]},"type":{"const":"kiosk.welcome","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","kiosk_id","name","municipality","server_time","ice_servers","session"],"type":"object"};
const schema93 = {"additionalProperties":false,"properties":{"credential":{"anyOf":[{"type":"string"},{"type":"null"}]},"urls":{"items":{"type":"string"},"type":"array"},"username":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["urls","username","credential"],"type":"object"};
const schema94 = {"additionalProperties":false,"properties":{"end_reason":{"anyOf":[{"enum":["citizen_left","citizen_hung_up","operator_hung_up","consent_refused","operator_lost","kiosk_lost","idle","completed"],"type":"string"},{"type":"null"}]},"kiosk":{"$ref":"#/$defs/PartyView"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"operator":{"anyOf":[{"$ref":"#/$defs/PartyView"},{"type":"null"}]},"powers":{"items":{"enum":["see","point","operate"],"type":"string"},"type":"array"},"purpose":{"enum":["new_application","renewal_or_loss","insurance_card","bank_account","photo_help","other"],"type":"string"},"requested_at":{"format":"date-time","type":"string"},"seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"state":{"enum":["waiting","consenting","in_call","wrap_up","closed"],"type":"string"},"state_since":{"format":"date-time","type":"string"},"ticket":{"maximum":9999,"minimum":1,"type":"integer"},"viewers":{"items":{"$ref":"#/$defs/ViewerView"},"type":"array"}},"required":["session_id","seq","state","purpose","language","ticket","kiosk","operator","powers","viewers","end_reason","requested_at","state_since"],"type":"object"};
const schema95 = {"additionalProperties":false,"properties":{"id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"link":{"enum":["up","lost"],"type":"string"},"name":{"maxLength":80,"minLength":1,"type":"string"}},"required":["id","name","link"],"type":"object"};
const schema97 = {"additionalProperties":false,"properties":{"id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"name":{"maxLength":80,"minLength":1,"type":"string"},"state":{"enum":["asked","allowed"],"type":"string"}},"required":["id","name","state"],"type":"object"};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.session_id === undefined) && (missing0 = "session_id")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.purpose === undefined) && (missing0 = "purpose"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.ticket === undefined) && (missing0 = "ticket"))) || ((data.kiosk === undefined) && (missing0 = "kiosk"))) || ((data.operator === undefined) && (missing0 = "operator"))) || ((data.powers === undefined) && (missing0 = "powers"))) || ((data.viewers === undefined) && (missing0 = "viewers"))) || ((data.end_reason === undefined) && (missing0 = "end_reason"))) || ((data.requested_at === undefined) && (missing0 = "requested_at"))) || ((data.state_since === undefined) && (missing0 = "state_since"))){
validate81.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema94.properties, key0))){
validate81.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.end_reason !== undefined){
let data0 = data.end_reason;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/end_reason",schemaPath:"#/properties/end_reason/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data0 === "citizen_left") || (data0 === "citizen_hung_up")) || (data0 === "operator_hung_up")) || (data0 === "consent_refused")) || (data0 === "operator_lost")) || (data0 === "kiosk_lost")) || (data0 === "idle")) || (data0 === "completed"))){
const err1 = {instancePath:instancePath+"/end_reason",schemaPath:"#/properties/end_reason/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema94.properties.end_reason.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/end_reason",schemaPath:"#/properties/end_reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/end_reason",schemaPath:"#/properties/end_reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate81.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk !== undefined){
let data1 = data.kiosk;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.id === undefined) && (missing1 = "id")) || ((data1.name === undefined) && (missing1 = "name"))) || ((data1.link === undefined) && (missing1 = "link"))){
validate81.errors = [{instancePath:instancePath+"/kiosk",schemaPath:"#/$defs/PartyView/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data1){
if(!(((key1 === "id") || (key1 === "link")) || (key1 === "name"))){
validate81.errors = [{instancePath:instancePath+"/kiosk",schemaPath:"#/$defs/PartyView/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs11 === errors){
if(data1.id !== undefined){
let data2 = data1.id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate81.errors = [{instancePath:instancePath+"/kiosk/id",schemaPath:"#/$defs/PartyView/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate81.errors = [{instancePath:instancePath+"/kiosk/id",schemaPath:"#/$defs/PartyView/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.link !== undefined){
let data3 = data1.link;
const _errs14 = errors;
if(typeof data3 !== "string"){
validate81.errors = [{instancePath:instancePath+"/kiosk/link",schemaPath:"#/$defs/PartyView/properties/link/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "up") || (data3 === "lost"))){
validate81.errors = [{instancePath:instancePath+"/kiosk/link",schemaPath:"#/$defs/PartyView/properties/link/enum",keyword:"enum",params:{allowedValues: schema95.properties.link.enum}}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.name !== undefined){
let data4 = data1.name;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data4 === "string"){
if(func2(data4) > 80){
validate81.errors = [{instancePath:instancePath+"/kiosk/name",schemaPath:"#/$defs/PartyView/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data4) < 1){
validate81.errors = [{instancePath:instancePath+"/kiosk/name",schemaPath:"#/$defs/PartyView/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/kiosk/name",schemaPath:"#/$defs/PartyView/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/kiosk",schemaPath:"#/$defs/PartyView/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data5 = data.language;
const _errs18 = errors;
if(typeof data5 !== "string"){
validate81.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data5 === "ja") || (data5 === "ja-easy")) || (data5 === "en"))){
validate81.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema94.properties.language.enum}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
let data6 = data.operator;
const _errs20 = errors;
const _errs21 = errors;
let valid4 = false;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((data6.id === undefined) && (missing2 = "id")) || ((data6.name === undefined) && (missing2 = "name"))) || ((data6.link === undefined) && (missing2 = "link"))){
const err4 = {instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyView/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
const _errs25 = errors;
for(const key2 in data6){
if(!(((key2 === "id") || (key2 === "link")) || (key2 === "name"))){
const err5 = {instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyView/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
}
if(_errs25 === errors){
if(data6.id !== undefined){
let data7 = data6.id;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
const err6 = {instancePath:instancePath+"/operator/id",schemaPath:"#/$defs/PartyView/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/operator/id",schemaPath:"#/$defs/PartyView/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.link !== undefined){
let data8 = data6.link;
const _errs28 = errors;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/operator/link",schemaPath:"#/$defs/PartyView/properties/link/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data8 === "up") || (data8 === "lost"))){
const err9 = {instancePath:instancePath+"/operator/link",schemaPath:"#/$defs/PartyView/properties/link/enum",keyword:"enum",params:{allowedValues: schema95.properties.link.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.name !== undefined){
let data9 = data6.name;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data9 === "string"){
if(func2(data9) > 80){
const err10 = {instancePath:instancePath+"/operator/name",schemaPath:"#/$defs/PartyView/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(func2(data9) < 1){
const err11 = {instancePath:instancePath+"/operator/name",schemaPath:"#/$defs/PartyView/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/operator/name",schemaPath:"#/$defs/PartyView/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/operator",schemaPath:"#/$defs/PartyView/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs32 = errors;
if(data6 !== null){
const err14 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err15 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate81.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.powers !== undefined){
let data10 = data.powers;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data10)){
var valid7 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs36 = errors;
if(typeof data11 !== "string"){
validate81.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data11 === "see") || (data11 === "point")) || (data11 === "operate"))){
validate81.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/enum",keyword:"enum",params:{allowedValues: schema94.properties.powers.items.enum}}];
return false;
}
var valid7 = _errs36 === errors;
if(!valid7){
break;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/powers",schemaPath:"#/properties/powers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
let data12 = data.purpose;
const _errs38 = errors;
if(typeof data12 !== "string"){
validate81.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data12 === "new_application") || (data12 === "renewal_or_loss")) || (data12 === "insurance_card")) || (data12 === "bank_account")) || (data12 === "photo_help")) || (data12 === "other"))){
validate81.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema94.properties.purpose.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requested_at !== undefined){
let data13 = data.requested_at;
const _errs40 = errors;
if(errors === _errs40){
if(errors === _errs40){
if(typeof data13 === "string"){
if(!(formats0.test(data13))){
validate81.errors = [{instancePath:instancePath+"/requested_at",schemaPath:"#/properties/requested_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate81.errors = [{instancePath:instancePath+"/requested_at",schemaPath:"#/properties/requested_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data14 = data.seq;
const _errs42 = errors;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
validate81.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if(typeof data14 == "number"){
if(data14 > 9007199254740991 || isNaN(data14)){
validate81.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate81.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data15 = data.session_id;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
validate81.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate81.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data16 = data.state;
const _errs46 = errors;
if(typeof data16 !== "string"){
validate81.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data16 === "waiting") || (data16 === "consenting")) || (data16 === "in_call")) || (data16 === "wrap_up")) || (data16 === "closed"))){
validate81.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema94.properties.state.enum}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state_since !== undefined){
let data17 = data.state_since;
const _errs48 = errors;
if(errors === _errs48){
if(errors === _errs48){
if(typeof data17 === "string"){
if(!(formats0.test(data17))){
validate81.errors = [{instancePath:instancePath+"/state_since",schemaPath:"#/properties/state_since/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate81.errors = [{instancePath:instancePath+"/state_since",schemaPath:"#/properties/state_since/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ticket !== undefined){
let data18 = data.ticket;
const _errs50 = errors;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
validate81.errors = [{instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs50){
if(typeof data18 == "number"){
if(data18 > 9999 || isNaN(data18)){
validate81.errors = [{instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999}}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate81.errors = [{instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.viewers !== undefined){
let data19 = data.viewers;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data19)){
var valid8 = true;
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing3;
if((((data20.id === undefined) && (missing3 = "id")) || ((data20.name === undefined) && (missing3 = "name"))) || ((data20.state === undefined) && (missing3 = "state"))){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1,schemaPath:"#/$defs/ViewerView/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs57 = errors;
for(const key3 in data20){
if(!(((key3 === "id") || (key3 === "name")) || (key3 === "state"))){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1,schemaPath:"#/$defs/ViewerView/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs57 === errors){
if(data20.id !== undefined){
let data21 = data20.id;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/id",schemaPath:"#/$defs/ViewerView/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/id",schemaPath:"#/$defs/ViewerView/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.name !== undefined){
let data22 = data20.name;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data22 === "string"){
if(func2(data22) > 80){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/name",schemaPath:"#/$defs/ViewerView/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data22) < 1){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/name",schemaPath:"#/$defs/ViewerView/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/name",schemaPath:"#/$defs/ViewerView/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.state !== undefined){
let data23 = data20.state;
const _errs62 = errors;
if(typeof data23 !== "string"){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/state",schemaPath:"#/$defs/ViewerView/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data23 === "asked") || (data23 === "allowed"))){
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1+"/state",schemaPath:"#/$defs/ViewerView/properties/state/enum",keyword:"enum",params:{allowedValues: schema97.properties.state.enum}}];
return false;
}
var valid10 = _errs62 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/viewers/" + i1,schemaPath:"#/$defs/ViewerView/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs54 === errors;
if(!valid8){
break;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/viewers",schemaPath:"#/properties/viewers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.kiosk_id === undefined) && (missing0 = "kiosk_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.municipality === undefined) && (missing0 = "municipality"))) || ((data.server_time === undefined) && (missing0 = "server_time"))) || ((data.ice_servers === undefined) && (missing0 = "ice_servers"))) || ((data.session === undefined) && (missing0 = "session"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "ice_servers") || (key0 === "kiosk_id")) || (key0 === "municipality")) || (key0 === "name")) || (key0 === "server_time")) || (key0 === "session")) || (key0 === "type")) || (key0 === "v"))){
validate80.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ice_servers !== undefined){
let data0 = data.ice_servers;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.urls === undefined) && (missing1 = "urls")) || ((data1.username === undefined) && (missing1 = "username"))) || ((data1.credential === undefined) && (missing1 = "credential"))){
validate80.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "credential") || (key1 === "urls")) || (key1 === "username"))){
validate80.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.credential !== undefined){
let data2 = data1.credential;
const _errs8 = errors;
const _errs9 = errors;
let valid4 = false;
const _errs10 = errors;
if(typeof data2 !== "string"){
const err0 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs12 = errors;
if(data2 !== null){
const err1 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err2 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.urls !== undefined){
let data3 = data1.urls;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data3)){
var valid5 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(typeof data3[i1] !== "string"){
validate80.errors = [{instancePath:instancePath+"/ice_servers/" + i0+"/urls/" + i1,schemaPath:"#/$defs/IceServer/properties/urls/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/ice_servers/" + i0+"/urls",schemaPath:"#/$defs/IceServer/properties/urls/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.username !== undefined){
let data5 = data1.username;
const _errs18 = errors;
const _errs19 = errors;
let valid6 = false;
const _errs20 = errors;
if(typeof data5 !== "string"){
const err3 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs22 = errors;
if(data5 !== null){
const err4 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs22 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
const err5 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/ice_servers",schemaPath:"#/properties/ice_servers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk_id !== undefined){
let data6 = data.kiosk_id;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
validate80.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.municipality !== undefined){
let data7 = data.municipality;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data7 === "string"){
if(func2(data7) > 80){
validate80.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data7) < 1){
validate80.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data8 = data.name;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data8 === "string"){
if(func2(data8) > 80){
validate80.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data8) < 1){
validate80.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server_time !== undefined){
let data9 = data.server_time;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data9 === "string"){
if(!(formats0.test(data9))){
validate80.errors = [{instancePath:instancePath+"/server_time",schemaPath:"#/properties/server_time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/server_time",schemaPath:"#/properties/server_time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session !== undefined){
let data10 = data.session;
const _errs32 = errors;
const _errs33 = errors;
let valid7 = false;
const _errs34 = errors;
if(!(validate81(data10, {instancePath:instancePath+"/session",parentData:data,parentDataProperty:"session",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var _valid2 = _errs34 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const _errs35 = errors;
if(data10 !== null){
const err6 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid7 = valid7 || _valid2;
}
if(!valid7){
const err7 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data11 = data.type;
const _errs37 = errors;
if(typeof data11 !== "string"){
validate80.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("kiosk.welcome" !== data11){
validate80.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "kiosk.welcome"}}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data12 = data.v;
const _errs39 = errors;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
validate80.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data12){
validate80.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}

export const isMarkBox = validate83;
const schema98 = {"additionalProperties":false,"properties":{"box":{"$ref":"#/$defs/Box"},"mark":{"pattern":"^m[0-9]{1,9}$","type":"string"},"type":{"const":"mark.box","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","mark","box"],"type":"object"};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.mark === undefined) && (missing0 = "mark"))) || ((data.box === undefined) && (missing0 = "box"))){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "box") || (key0 === "mark")) || (key0 === "type")) || (key0 === "v"))){
validate83.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.box !== undefined){
let data0 = data.box;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.x === undefined) && (missing1 = "x")) || ((data0.y === undefined) && (missing1 = "y"))) || ((data0.w === undefined) && (missing1 = "w"))) || ((data0.h === undefined) && (missing1 = "h"))){
validate83.errors = [{instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((((key1 === "h") || (key1 === "w")) || (key1 === "x")) || (key1 === "y"))){
validate83.errors = [{instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.h !== undefined){
let data1 = data0.h;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 == "number"){
if(data1 > 16384 || isNaN(data1)){
validate83.errors = [{instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate83.errors = [{instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/box/h",schemaPath:"#/$defs/Box/properties/h/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.w !== undefined){
let data2 = data0.w;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 == "number"){
if(data2 > 16384 || isNaN(data2)){
validate83.errors = [{instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate83.errors = [{instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/box/w",schemaPath:"#/$defs/Box/properties/w/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.x !== undefined){
let data3 = data0.x;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 == "number"){
if(data3 > 16384 || isNaN(data3)){
validate83.errors = [{instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data3 < -16384 || isNaN(data3)){
validate83.errors = [{instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/box/x",schemaPath:"#/$defs/Box/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.y !== undefined){
let data4 = data0.y;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 == "number"){
if(data4 > 16384 || isNaN(data4)){
validate83.errors = [{instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data4 < -16384 || isNaN(data4)){
validate83.errors = [{instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/box/y",schemaPath:"#/$defs/Box/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/box",schemaPath:"#/$defs/Box/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mark !== undefined){
let data5 = data.mark;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern58.test(data5)){
validate83.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/pattern",keyword:"pattern",params:{pattern: "^m[0-9]{1,9}$"}}];
return false;
}
}
else {
validate83.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("mark.box" !== data6){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "mark.box"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs18 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate83.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate83.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}

export const isMarkClear = validate84;
const schema100 = {"additionalProperties":false,"properties":{"mark":{"anyOf":[{"pattern":"^m[0-9]{1,9}$","type":"string"},{"type":"null"}]},"type":{"const":"mark.clear","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","mark"],"type":"object"};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.mark === undefined) && (missing0 = "mark"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "mark") || (key0 === "type")) || (key0 === "v"))){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.mark !== undefined){
let data0 = data.mark;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern58.test(data0)){
const err0 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^m[0-9]{1,9}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate84.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs8 = errors;
if(typeof data1 !== "string"){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("mark.clear" !== data1){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "mark.clear"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs10 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate84.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate84.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}

export const isMarkField = validate85;
const schema101 = {"additionalProperties":false,"properties":{"field":{"pattern":"^f[0-9]{1,6}(-[0-9]{1,6})?$","type":"string"},"mark":{"pattern":"^m[0-9]{1,9}$","type":"string"},"type":{"const":"mark.field","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","mark","field"],"type":"object"};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.mark === undefined) && (missing0 = "mark"))) || ((data.field === undefined) && (missing0 = "field"))){
validate85.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "field") || (key0 === "mark")) || (key0 === "type")) || (key0 === "v"))){
validate85.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.field !== undefined){
let data0 = data.field;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
validate85.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^f[0-9]{1,6}(-[0-9]{1,6})?$"}}];
return false;
}
}
else {
validate85.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mark !== undefined){
let data1 = data.mark;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern58.test(data1)){
validate85.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/pattern",keyword:"pattern",params:{pattern: "^m[0-9]{1,9}$"}}];
return false;
}
}
else {
validate85.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("mark.field" !== data2){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "mark.field"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate85.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate85.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

export const isMarkStroke = validate86;
const schema102 = {"additionalProperties":false,"properties":{"mark":{"pattern":"^m[0-9]{1,9}$","type":"string"},"points":{"items":{"maxItems":2,"minItems":2,"prefixItems":[{"maximum":16384,"minimum":-16384,"type":"number"},{"maximum":16384,"minimum":-16384,"type":"number"}],"type":"array"},"maxItems":400,"minItems":1,"type":"array"},"type":{"const":"mark.stroke","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","mark","points"],"type":"object"};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.mark === undefined) && (missing0 = "mark"))) || ((data.points === undefined) && (missing0 = "points"))){
validate86.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "mark") || (key0 === "points")) || (key0 === "type")) || (key0 === "v"))){
validate86.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.mark !== undefined){
let data0 = data.mark;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern58.test(data0)){
validate86.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/pattern",keyword:"pattern",params:{pattern: "^m[0-9]{1,9}$"}}];
return false;
}
}
else {
validate86.errors = [{instancePath:instancePath+"/mark",schemaPath:"#/properties/mark/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.points !== undefined){
let data1 = data.points;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 400){
validate86.errors = [{instancePath:instancePath+"/points",schemaPath:"#/properties/points/maxItems",keyword:"maxItems",params:{limit: 400}}];
return false;
}
else {
if(data1.length < 1){
validate86.errors = [{instancePath:instancePath+"/points",schemaPath:"#/properties/points/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 2){
validate86.errors = [{instancePath:instancePath+"/points/" + i0,schemaPath:"#/properties/points/items/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data2.length < 2){
validate86.errors = [{instancePath:instancePath+"/points/" + i0,schemaPath:"#/properties/points/items/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
}
}
else {
validate86.errors = [{instancePath:instancePath+"/points/" + i0,schemaPath:"#/properties/points/items/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate86.errors = [{instancePath:instancePath+"/points",schemaPath:"#/properties/points/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate86.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("mark.stroke" !== data3){
validate86.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "mark.stroke"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate86.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate86.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}

export const isOperatorPresence = validate87;
const schema103 = {"additionalProperties":false,"properties":{"state":{"enum":["available","away"],"type":"string"},"type":{"const":"operator.presence","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","state"],"type":"object"};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.state === undefined) && (missing0 = "state"))){
validate87.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "state") || (key0 === "type")) || (key0 === "v"))){
validate87.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
let data0 = data.state;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate87.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "available") || (data0 === "away"))){
validate87.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema103.properties.state.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate87.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("operator.presence" !== data1){
validate87.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "operator.presence"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate87.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate87.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}

export const isOperatorWelcome = validate88;
const schema104 = {"additionalProperties":false,"properties":{"ice_servers":{"items":{"$ref":"#/$defs/IceServer"},"type":"array"},"name":{"maxLength":80,"minLength":1,"type":"string"},"operator_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"presence":{"enum":["available","away"],"type":"string"},"queue":{"items":{"$ref":"#/$defs/QueueEntry"},"type":"array"},"server_time":{"format":"date-time","type":"string"},"session":{"anyOf":[{"$ref":"#/$defs/SessionView"},{"type":"null"}]},"type":{"const":"operator.welcome","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","operator_id","name","presence","server_time","ice_servers","queue","session"],"type":"object"};
const schema106 = {"additionalProperties":false,"properties":{"kiosk_name":{"maxLength":80,"minLength":1,"type":"string"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"purpose":{"enum":["new_application","renewal_or_loss","insurance_card","bank_account","photo_help","other"],"type":"string"},"requested_at":{"format":"date-time","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"ticket":{"type":"integer"}},"required":["session_id","kiosk_name","purpose","language","ticket","requested_at"],"type":"object"};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.operator_id === undefined) && (missing0 = "operator_id"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.presence === undefined) && (missing0 = "presence"))) || ((data.server_time === undefined) && (missing0 = "server_time"))) || ((data.ice_servers === undefined) && (missing0 = "ice_servers"))) || ((data.queue === undefined) && (missing0 = "queue"))) || ((data.session === undefined) && (missing0 = "session"))){
validate88.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema104.properties, key0))){
validate88.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ice_servers !== undefined){
let data0 = data.ice_servers;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.urls === undefined) && (missing1 = "urls")) || ((data1.username === undefined) && (missing1 = "username"))) || ((data1.credential === undefined) && (missing1 = "credential"))){
validate88.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "credential") || (key1 === "urls")) || (key1 === "username"))){
validate88.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.credential !== undefined){
let data2 = data1.credential;
const _errs8 = errors;
const _errs9 = errors;
let valid4 = false;
const _errs10 = errors;
if(typeof data2 !== "string"){
const err0 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs12 = errors;
if(data2 !== null){
const err1 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err2 = {instancePath:instancePath+"/ice_servers/" + i0+"/credential",schemaPath:"#/$defs/IceServer/properties/credential/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate88.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.urls !== undefined){
let data3 = data1.urls;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data3)){
var valid5 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(typeof data3[i1] !== "string"){
validate88.errors = [{instancePath:instancePath+"/ice_servers/" + i0+"/urls/" + i1,schemaPath:"#/$defs/IceServer/properties/urls/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/ice_servers/" + i0+"/urls",schemaPath:"#/$defs/IceServer/properties/urls/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.username !== undefined){
let data5 = data1.username;
const _errs18 = errors;
const _errs19 = errors;
let valid6 = false;
const _errs20 = errors;
if(typeof data5 !== "string"){
const err3 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs20 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs22 = errors;
if(data5 !== null){
const err4 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs22 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
const err5 = {instancePath:instancePath+"/ice_servers/" + i0+"/username",schemaPath:"#/$defs/IceServer/properties/username/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate88.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/ice_servers/" + i0,schemaPath:"#/$defs/IceServer/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/ice_servers",schemaPath:"#/properties/ice_servers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data6 = data.name;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data6 === "string"){
if(func2(data6) > 80){
validate88.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data6) < 1){
validate88.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator_id !== undefined){
let data7 = data.operator_id;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
validate88.errors = [{instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/operator_id",schemaPath:"#/properties/operator_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.presence !== undefined){
let data8 = data.presence;
const _errs28 = errors;
if(typeof data8 !== "string"){
validate88.errors = [{instancePath:instancePath+"/presence",schemaPath:"#/properties/presence/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data8 === "available") || (data8 === "away"))){
validate88.errors = [{instancePath:instancePath+"/presence",schemaPath:"#/properties/presence/enum",keyword:"enum",params:{allowedValues: schema104.properties.presence.enum}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data9 = data.queue;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data9)){
var valid7 = true;
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((((((data10.session_id === undefined) && (missing2 = "session_id")) || ((data10.kiosk_name === undefined) && (missing2 = "kiosk_name"))) || ((data10.purpose === undefined) && (missing2 = "purpose"))) || ((data10.language === undefined) && (missing2 = "language"))) || ((data10.ticket === undefined) && (missing2 = "ticket"))) || ((data10.requested_at === undefined) && (missing2 = "requested_at"))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2,schemaPath:"#/$defs/QueueEntry/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs35 = errors;
for(const key2 in data10){
if(!((((((key2 === "kiosk_name") || (key2 === "language")) || (key2 === "purpose")) || (key2 === "requested_at")) || (key2 === "session_id")) || (key2 === "ticket"))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2,schemaPath:"#/$defs/QueueEntry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data10.kiosk_name !== undefined){
let data11 = data10.kiosk_name;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data11 === "string"){
if(func2(data11) > 80){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data11) < 1){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.language !== undefined){
let data12 = data10.language;
const _errs38 = errors;
if(typeof data12 !== "string"){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/language",schemaPath:"#/$defs/QueueEntry/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data12 === "ja") || (data12 === "ja-easy")) || (data12 === "en"))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/language",schemaPath:"#/$defs/QueueEntry/properties/language/enum",keyword:"enum",params:{allowedValues: schema106.properties.language.enum}}];
return false;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.purpose !== undefined){
let data13 = data10.purpose;
const _errs40 = errors;
if(typeof data13 !== "string"){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/purpose",schemaPath:"#/$defs/QueueEntry/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data13 === "new_application") || (data13 === "renewal_or_loss")) || (data13 === "insurance_card")) || (data13 === "bank_account")) || (data13 === "photo_help")) || (data13 === "other"))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/purpose",schemaPath:"#/$defs/QueueEntry/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema106.properties.purpose.enum}}];
return false;
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.requested_at !== undefined){
let data14 = data10.requested_at;
const _errs42 = errors;
if(errors === _errs42){
if(errors === _errs42){
if(typeof data14 === "string"){
if(!(formats0.test(data14))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/requested_at",schemaPath:"#/$defs/QueueEntry/properties/requested_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/requested_at",schemaPath:"#/$defs/QueueEntry/properties/requested_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.session_id !== undefined){
let data15 = data10.session_id;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/session_id",schemaPath:"#/$defs/QueueEntry/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/session_id",schemaPath:"#/$defs/QueueEntry/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.ticket !== undefined){
let data16 = data10.ticket;
const _errs46 = errors;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
validate88.errors = [{instancePath:instancePath+"/queue/" + i2+"/ticket",schemaPath:"#/$defs/QueueEntry/properties/ticket/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/queue/" + i2,schemaPath:"#/$defs/QueueEntry/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs32 === errors;
if(!valid7){
break;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server_time !== undefined){
let data17 = data.server_time;
const _errs48 = errors;
if(errors === _errs48){
if(errors === _errs48){
if(typeof data17 === "string"){
if(!(formats0.test(data17))){
validate88.errors = [{instancePath:instancePath+"/server_time",schemaPath:"#/properties/server_time/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate88.errors = [{instancePath:instancePath+"/server_time",schemaPath:"#/properties/server_time/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session !== undefined){
let data18 = data.session;
const _errs50 = errors;
const _errs51 = errors;
let valid10 = false;
const _errs52 = errors;
if(!(validate81(data18, {instancePath:instancePath+"/session",parentData:data,parentDataProperty:"session",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var _valid2 = _errs52 === errors;
valid10 = valid10 || _valid2;
if(!valid10){
const _errs53 = errors;
if(data18 !== null){
const err6 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs53 === errors;
valid10 = valid10 || _valid2;
}
if(!valid10){
const err7 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate88.errors = vErrors;
return false;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data19 = data.type;
const _errs55 = errors;
if(typeof data19 !== "string"){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("operator.welcome" !== data19){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "operator.welcome"}}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data20 = data.v;
const _errs57 = errors;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
validate88.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data20){
validate88.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}

export const isPanelActivity = validate90;
const schema107 = {"additionalProperties":false,"properties":{"type":{"const":"panel.activity","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate90.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.activity" !== data0){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.activity"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate90.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate90.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}

export const isPanelCard = validate91;
const schema108 = {"additionalProperties":false,"properties":{"digits":{"maximum":4,"minimum":0,"type":"integer"},"fault":{"anyOf":[{"enum":["wrong_pin","last_try","pin_blocked","card_removed","unknown_card","unreadable"],"type":"string"},{"type":"null"}]},"filled":{"maximum":1000,"minimum":0,"type":"integer"},"kind":{"anyOf":[{"enum":["my_number","licence"],"type":"string"},{"type":"null"}]},"phase":{"enum":["off","empty","present","typing","reading","read","filled","fault"],"type":"string"},"tries":{"anyOf":[{"maximum":15,"minimum":0,"type":"integer"},{"type":"null"}]},"type":{"const":"panel.card","type":"string"},"v":{"const":1,"type":"integer"},"values":{"items":{"$ref":"#/$defs/CardValue"},"maxItems":4,"type":"array"}},"required":["v","type","phase","kind","tries","digits","fault","values","filled"],"type":"object"};
const schema109 = {"additionalProperties":false,"properties":{"doubtful":{"type":"boolean"},"name":{"enum":["name","address","birth","sex"],"type":"string"},"text":{"maxLength":1000,"type":"string"}},"required":["name","text","doubtful"],"type":"object"};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.tries === undefined) && (missing0 = "tries"))) || ((data.digits === undefined) && (missing0 = "digits"))) || ((data.fault === undefined) && (missing0 = "fault"))) || ((data.values === undefined) && (missing0 = "values"))) || ((data.filled === undefined) && (missing0 = "filled"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema108.properties, key0))){
validate91.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.digits !== undefined){
let data0 = data.digits;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate91.errors = [{instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 4 || isNaN(data0)){
validate91.errors = [{instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate91.errors = [{instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fault !== undefined){
let data1 = data.fault;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data1 === "wrong_pin") || (data1 === "last_try")) || (data1 === "pin_blocked")) || (data1 === "card_removed")) || (data1 === "unknown_card")) || (data1 === "unreadable"))){
const err1 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema108.properties.fault.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filled !== undefined){
let data2 = data.filled;
const _errs10 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate91.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if(typeof data2 == "number"){
if(data2 > 1000 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "my_number") || (data3 === "licence"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema108.properties.kind.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data4 = data.phase;
const _errs18 = errors;
if(typeof data4 !== "string"){
validate91.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data4 === "off") || (data4 === "empty")) || (data4 === "present")) || (data4 === "typing")) || (data4 === "reading")) || (data4 === "read")) || (data4 === "filled")) || (data4 === "fault"))){
validate91.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema108.properties.phase.enum}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tries !== undefined){
let data5 = data.tries;
const _errs20 = errors;
const _errs21 = errors;
let valid3 = false;
const _errs22 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err8 = {instancePath:instancePath+"/tries",schemaPath:"#/properties/tries/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs22){
if(typeof data5 == "number"){
if(data5 > 15 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/tries",schemaPath:"#/properties/tries/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 15}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/tries",schemaPath:"#/properties/tries/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid2 = _errs22 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs24 = errors;
if(data5 !== null){
const err11 = {instancePath:instancePath+"/tries",schemaPath:"#/properties/tries/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err12 = {instancePath:instancePath+"/tries",schemaPath:"#/properties/tries/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs26 = errors;
if(typeof data6 !== "string"){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.card" !== data6){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.card"}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs28 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate91.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate91.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data8 = data.values;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data8)){
if(data8.length > 4){
validate91.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((((data9.name === undefined) && (missing1 = "name")) || ((data9.text === undefined) && (missing1 = "text"))) || ((data9.doubtful === undefined) && (missing1 = "doubtful"))){
validate91.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/CardValue/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs35 = errors;
for(const key1 in data9){
if(!(((key1 === "doubtful") || (key1 === "name")) || (key1 === "text"))){
validate91.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/CardValue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data9.doubtful !== undefined){
const _errs36 = errors;
if(typeof data9.doubtful !== "boolean"){
validate91.errors = [{instancePath:instancePath+"/values/" + i0+"/doubtful",schemaPath:"#/$defs/CardValue/properties/doubtful/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.name !== undefined){
let data11 = data9.name;
const _errs38 = errors;
if(typeof data11 !== "string"){
validate91.errors = [{instancePath:instancePath+"/values/" + i0+"/name",schemaPath:"#/$defs/CardValue/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data11 === "name") || (data11 === "address")) || (data11 === "birth")) || (data11 === "sex"))){
validate91.errors = [{instancePath:instancePath+"/values/" + i0+"/name",schemaPath:"#/$defs/CardValue/properties/name/enum",keyword:"enum",params:{allowedValues: schema109.properties.name.enum}}];
return false;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.text !== undefined){
let data12 = data9.text;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data12 === "string"){
if(func2(data12) > 1000){
validate91.errors = [{instancePath:instancePath+"/values/" + i0+"/text",schemaPath:"#/$defs/CardValue/properties/text/maxLength",keyword:"maxLength",params:{limit: 1000}}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/values/" + i0+"/text",schemaPath:"#/$defs/CardValue/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/CardValue/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs32 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}

export const isPanelCardKey = validate92;
const schema110 = {"additionalProperties":false,"properties":{"key":{"enum":["0","1","2","3","4","5","6","7","8","9","erase"],"type":"string"},"type":{"const":"panel.card_key","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","key"],"type":"object"};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.key === undefined) && (missing0 = "key"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "type")) || (key0 === "v"))){
validate92.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
let data0 = data.key;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate92.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((data0 === "0") || (data0 === "1")) || (data0 === "2")) || (data0 === "3")) || (data0 === "4")) || (data0 === "5")) || (data0 === "6")) || (data0 === "7")) || (data0 === "8")) || (data0 === "9")) || (data0 === "erase"))){
validate92.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/enum",keyword:"enum",params:{allowedValues: schema110.properties.key.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate92.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.card_key" !== data1){
validate92.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.card_key"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate92.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate92.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}

export const isPanelCardStep = validate93;
const schema111 = {"additionalProperties":false,"properties":{"step":{"enum":["open","enter","fill","close"],"type":"string"},"type":{"const":"panel.card_step","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","step"],"type":"object"};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.step === undefined) && (missing0 = "step"))){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "step") || (key0 === "type")) || (key0 === "v"))){
validate93.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.step !== undefined){
let data0 = data.step;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate93.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data0 === "open") || (data0 === "enter")) || (data0 === "fill")) || (data0 === "close"))){
validate93.errors = [{instancePath:instancePath+"/step",schemaPath:"#/properties/step/enum",keyword:"enum",params:{allowedValues: schema111.properties.step.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate93.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.card_step" !== data1){
validate93.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.card_step"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate93.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate93.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}

export const isPanelConfirm = validate94;
const schema112 = {"additionalProperties":false,"properties":{"confirm":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"label":{"maxLength":80,"type":"string"},"label_en":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"text":{"anyOf":[{"maxLength":2000,"type":"string"},{"type":"null"}]},"type":{"const":"panel.confirm","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","confirm","label","label_en","text"],"type":"object"};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.confirm === undefined) && (missing0 = "confirm"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.label_en === undefined) && (missing0 = "label_en"))) || ((data.text === undefined) && (missing0 = "text"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "confirm") || (key0 === "label")) || (key0 === "label_en")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate94.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.confirm !== undefined){
let data0 = data.confirm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate94.errors = [{instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 80){
validate94.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label_en !== undefined){
let data2 = data.label_en;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 80){
const err0 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data2 !== null){
const err2 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data3 = data.text;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(func2(data3) > 2000){
const err4 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs18 = errors;
if(typeof data4 !== "string"){
validate94.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.confirm" !== data4){
validate94.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.confirm"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs20 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate94.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate94.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}

export const isPanelConfirmAnswer = validate95;
const schema113 = {"additionalProperties":false,"properties":{"confirm":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"decision":{"enum":["accept","decline"],"type":"string"},"type":{"const":"panel.confirm_answer","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","confirm","decision"],"type":"object"};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.confirm === undefined) && (missing0 = "confirm"))) || ((data.decision === undefined) && (missing0 = "decision"))){
validate95.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "confirm") || (key0 === "decision")) || (key0 === "type")) || (key0 === "v"))){
validate95.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.confirm !== undefined){
let data0 = data.confirm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate95.errors = [{instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data1 = data.decision;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate95.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "accept") || (data1 === "decline"))){
validate95.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/enum",keyword:"enum",params:{allowedValues: schema113.properties.decision.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate95.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.confirm_answer" !== data2){
validate95.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.confirm_answer"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate95.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate95.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}

export const isPanelControl = validate96;
const schema114 = {"additionalProperties":false,"properties":{"ask":{"anyOf":[{"maximum":9007199254740991,"minimum":0,"type":"integer"},{"type":"null"}]},"label":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"label_en":{"anyOf":[{"maxLength":80,"type":"string"},{"type":"null"}]},"lease":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"operator":{"anyOf":[{"maxLength":80,"minLength":1,"type":"string"},{"type":"null"}]},"phase":{"enum":["citizen","asked","operator","parked"],"type":"string"},"reason":{"enum":["start","asked","ask_withdrawn","ask_timed_out","granted","refused","given_back","taken_back","touched","expired","link_lost","citizen_field","handed_over","field_done","consent_withdrawn","window_away","not_guarded","ended"],"type":"string"},"type":{"const":"panel.control","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","phase","reason","lease","ask","operator","label","label_en"],"type":"object"};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.lease === undefined) && (missing0 = "lease"))) || ((data.ask === undefined) && (missing0 = "ask"))) || ((data.operator === undefined) && (missing0 = "operator"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.label_en === undefined) && (missing0 = "label_en"))){
validate96.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema114.properties, key0))){
validate96.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ask !== undefined){
let data0 = data.ask;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs4){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err3 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err4 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate96.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
let data1 = data.label;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data1 === "string"){
if(func2(data1) > 80){
const err5 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs12 = errors;
if(data1 !== null){
const err7 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err8 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate96.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label_en !== undefined){
let data2 = data.label_en;
const _errs14 = errors;
const _errs15 = errors;
let valid3 = false;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data2 === "string"){
if(func2(data2) > 80){
const err9 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs16 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs18 = errors;
if(data2 !== null){
const err11 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err12 = {instancePath:instancePath+"/label_en",schemaPath:"#/properties/label_en/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate96.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lease !== undefined){
let data3 = data.lease;
const _errs20 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate96.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if(typeof data3 == "number"){
if(data3 > 9007199254740991 || isNaN(data3)){
validate96.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate96.errors = [{instancePath:instancePath+"/lease",schemaPath:"#/properties/lease/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operator !== undefined){
let data4 = data.operator;
const _errs22 = errors;
const _errs23 = errors;
let valid4 = false;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data4 === "string"){
if(func2(data4) > 80){
const err13 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(func2(data4) < 1){
const err14 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf/0/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid3 = _errs24 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs26 = errors;
if(data4 !== null){
const err16 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid3 = _errs26 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
const err17 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate96.errors = vErrors;
return false;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data5 = data.phase;
const _errs28 = errors;
if(typeof data5 !== "string"){
validate96.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data5 === "citizen") || (data5 === "asked")) || (data5 === "operator")) || (data5 === "parked"))){
validate96.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema114.properties.phase.enum}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data6 = data.reason;
const _errs30 = errors;
if(typeof data6 !== "string"){
validate96.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((((((((((data6 === "start") || (data6 === "asked")) || (data6 === "ask_withdrawn")) || (data6 === "ask_timed_out")) || (data6 === "granted")) || (data6 === "refused")) || (data6 === "given_back")) || (data6 === "taken_back")) || (data6 === "touched")) || (data6 === "expired")) || (data6 === "link_lost")) || (data6 === "citizen_field")) || (data6 === "handed_over")) || (data6 === "field_done")) || (data6 === "consent_withdrawn")) || (data6 === "window_away")) || (data6 === "not_guarded")) || (data6 === "ended"))){
validate96.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema114.properties.reason.enum}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs32 = errors;
if(typeof data7 !== "string"){
validate96.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.control" !== data7){
validate96.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.control"}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs34 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate96.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate96.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate96.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate96.errors = vErrors;
return errors === 0;
}

export const isPanelControlAnswer = validate97;
const schema115 = {"additionalProperties":false,"properties":{"ask":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"decision":{"enum":["grant","refuse"],"type":"string"},"type":{"const":"panel.control_answer","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","ask","decision"],"type":"object"};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.ask === undefined) && (missing0 = "ask"))) || ((data.decision === undefined) && (missing0 = "decision"))){
validate97.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "ask") || (key0 === "decision")) || (key0 === "type")) || (key0 === "v"))){
validate97.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ask !== undefined){
let data0 = data.ask;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate97.errors = [{instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate97.errors = [{instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate97.errors = [{instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data1 = data.decision;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate97.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "grant") || (data1 === "refuse"))){
validate97.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/enum",keyword:"enum",params:{allowedValues: schema115.properties.decision.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.control_answer" !== data2){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.control_answer"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate97.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate97.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}

export const isPanelFault = validate98;
const schema116 = {"additionalProperties":false,"properties":{"detail":{"pattern":"^[A-Za-z0-9_]{1,60}$","type":"string"},"device":{"enum":["camera","microphone","speaker","peer"],"type":"string"},"type":{"const":"panel.fault","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","device","detail"],"type":"object"};
const pattern79 = new RegExp("^[A-Za-z0-9_]{1,60}$", "u");

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.device === undefined) && (missing0 = "device"))) || ((data.detail === undefined) && (missing0 = "detail"))){
validate98.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "detail") || (key0 === "device")) || (key0 === "type")) || (key0 === "v"))){
validate98.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.detail !== undefined){
let data0 = data.detail;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern79.test(data0)){
validate98.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]{1,60}$"}}];
return false;
}
}
else {
validate98.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.device !== undefined){
let data1 = data.device;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate98.errors = [{instancePath:instancePath+"/device",schemaPath:"#/properties/device/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "camera") || (data1 === "microphone")) || (data1 === "speaker")) || (data1 === "peer"))){
validate98.errors = [{instancePath:instancePath+"/device",schemaPath:"#/properties/device/enum",keyword:"enum",params:{allowedValues: schema116.properties.device.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate98.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.fault" !== data2){
validate98.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.fault"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate98.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate98.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}

export const isPanelHello = validate99;
const schema117 = {"additionalProperties":false,"properties":{"cancel_s":{"maximum":60,"minimum":0,"type":"integer"},"coach_voice":{"type":"boolean"},"idle_grace_s":{"maximum":600,"minimum":20,"type":"integer"},"idle_warning_s":{"maximum":3600,"minimum":5,"type":"integer"},"kiosk_name":{"maxLength":80,"minLength":1,"type":"string"},"languages":{"items":{"enum":["ja","ja-easy","en"],"type":"string"},"type":"array"},"municipality":{"maxLength":80,"minLength":1,"type":"string"},"photo_camera":{"anyOf":[{"maxLength":200,"minLength":3,"type":"string"},{"type":"null"}]},"type":{"const":"panel.hello","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","kiosk_name","municipality","languages","idle_warning_s","idle_grace_s","cancel_s","coach_voice","photo_camera"],"type":"object"};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.kiosk_name === undefined) && (missing0 = "kiosk_name"))) || ((data.municipality === undefined) && (missing0 = "municipality"))) || ((data.languages === undefined) && (missing0 = "languages"))) || ((data.idle_warning_s === undefined) && (missing0 = "idle_warning_s"))) || ((data.idle_grace_s === undefined) && (missing0 = "idle_grace_s"))) || ((data.cancel_s === undefined) && (missing0 = "cancel_s"))) || ((data.coach_voice === undefined) && (missing0 = "coach_voice"))) || ((data.photo_camera === undefined) && (missing0 = "photo_camera"))){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema117.properties, key0))){
validate99.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.cancel_s !== undefined){
let data0 = data.cancel_s;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate99.errors = [{instancePath:instancePath+"/cancel_s",schemaPath:"#/properties/cancel_s/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 60 || isNaN(data0)){
validate99.errors = [{instancePath:instancePath+"/cancel_s",schemaPath:"#/properties/cancel_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate99.errors = [{instancePath:instancePath+"/cancel_s",schemaPath:"#/properties/cancel_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coach_voice !== undefined){
const _errs4 = errors;
if(typeof data.coach_voice !== "boolean"){
validate99.errors = [{instancePath:instancePath+"/coach_voice",schemaPath:"#/properties/coach_voice/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idle_grace_s !== undefined){
let data2 = data.idle_grace_s;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate99.errors = [{instancePath:instancePath+"/idle_grace_s",schemaPath:"#/properties/idle_grace_s/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 600 || isNaN(data2)){
validate99.errors = [{instancePath:instancePath+"/idle_grace_s",schemaPath:"#/properties/idle_grace_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600}}];
return false;
}
else {
if(data2 < 20 || isNaN(data2)){
validate99.errors = [{instancePath:instancePath+"/idle_grace_s",schemaPath:"#/properties/idle_grace_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 20}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idle_warning_s !== undefined){
let data3 = data.idle_warning_s;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate99.errors = [{instancePath:instancePath+"/idle_warning_s",schemaPath:"#/properties/idle_warning_s/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 3600 || isNaN(data3)){
validate99.errors = [{instancePath:instancePath+"/idle_warning_s",schemaPath:"#/properties/idle_warning_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}}];
return false;
}
else {
if(data3 < 5 || isNaN(data3)){
validate99.errors = [{instancePath:instancePath+"/idle_warning_s",schemaPath:"#/properties/idle_warning_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kiosk_name !== undefined){
let data4 = data.kiosk_name;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 80){
validate99.errors = [{instancePath:instancePath+"/kiosk_name",schemaPath:"#/properties/kiosk_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data4) < 1){
validate99.errors = [{instancePath:instancePath+"/kiosk_name",schemaPath:"#/properties/kiosk_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/kiosk_name",schemaPath:"#/properties/kiosk_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.languages !== undefined){
let data5 = data.languages;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs14 = errors;
if(typeof data6 !== "string"){
validate99.errors = [{instancePath:instancePath+"/languages/" + i0,schemaPath:"#/properties/languages/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data6 === "ja") || (data6 === "ja-easy")) || (data6 === "en"))){
validate99.errors = [{instancePath:instancePath+"/languages/" + i0,schemaPath:"#/properties/languages/items/enum",keyword:"enum",params:{allowedValues: schema117.properties.languages.items.enum}}];
return false;
}
var valid1 = _errs14 === errors;
if(!valid1){
break;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.municipality !== undefined){
let data7 = data.municipality;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 80){
validate99.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data7) < 1){
validate99.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/municipality",schemaPath:"#/properties/municipality/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.photo_camera !== undefined){
let data8 = data.photo_camera;
const _errs18 = errors;
const _errs19 = errors;
let valid2 = false;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func2(data8) > 200){
const err0 = {instancePath:instancePath+"/photo_camera",schemaPath:"#/properties/photo_camera/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(func2(data8) < 3){
const err1 = {instancePath:instancePath+"/photo_camera",schemaPath:"#/properties/photo_camera/anyOf/0/minLength",keyword:"minLength",params:{limit: 3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/photo_camera",schemaPath:"#/properties/photo_camera/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs22 = errors;
if(data8 !== null){
const err3 = {instancePath:instancePath+"/photo_camera",schemaPath:"#/properties/photo_camera/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err4 = {instancePath:instancePath+"/photo_camera",schemaPath:"#/properties/photo_camera/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate99.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data9 = data.type;
const _errs24 = errors;
if(typeof data9 !== "string"){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.hello" !== data9){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.hello"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data10 = data.v;
const _errs26 = errors;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
validate99.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data10){
validate99.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}

export const isPanelLetter = validate100;
const schema118 = {"additionalProperties":false,"properties":{"application_id":{"anyOf":[{"pattern":"^[0-9]{23}$","type":"string"},{"type":"null"}]},"camera":{"anyOf":[{"$ref":"#/$defs/PhotoCamera"},{"type":"null"}]},"fault":{"anyOf":[{"enum":["individual_number","other_site","not_a_letter"],"type":"string"},{"type":"null"}]},"filled":{"maximum":1000,"minimum":0,"type":"integer"},"phase":{"enum":["idle","starting","looking","read","filled","without","failed"],"type":"string"},"type":{"const":"panel.letter","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","phase","camera","application_id","fault","filled"],"type":"object"};
const schema119 = {"additionalProperties":false,"properties":{"port":{"maximum":65535,"minimum":1,"type":"integer"},"token":{"pattern":"^[A-Za-z0-9_-]{20,64}$","type":"string"}},"required":["port","token"],"type":"object"};
const pattern80 = new RegExp("^[0-9]{23}$", "u");
const pattern81 = new RegExp("^[A-Za-z0-9_-]{20,64}$", "u");

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.camera === undefined) && (missing0 = "camera"))) || ((data.application_id === undefined) && (missing0 = "application_id"))) || ((data.fault === undefined) && (missing0 = "fault"))) || ((data.filled === undefined) && (missing0 = "filled"))){
validate100.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "application_id") || (key0 === "camera")) || (key0 === "fault")) || (key0 === "filled")) || (key0 === "phase")) || (key0 === "type")) || (key0 === "v"))){
validate100.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.application_id !== undefined){
let data0 = data.application_id;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern80.test(data0)){
const err0 = {instancePath:instancePath+"/application_id",schemaPath:"#/properties/application_id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9]{23}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/application_id",schemaPath:"#/properties/application_id/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/application_id",schemaPath:"#/properties/application_id/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/application_id",schemaPath:"#/properties/application_id/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate100.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.camera !== undefined){
let data1 = data.camera;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.port === undefined) && (missing1 = "port")) || ((data1.token === undefined) && (missing1 = "token"))){
const err4 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
const _errs13 = errors;
for(const key1 in data1){
if(!((key1 === "port") || (key1 === "token"))){
const err5 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
}
if(_errs13 === errors){
if(data1.port !== undefined){
let data2 = data1.port;
const _errs14 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err6 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(errors === _errs14){
if(typeof data2 == "number"){
if(data2 > 65535 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data1.token !== undefined){
let data3 = data1.token;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data3 === "string"){
if(!pattern81.test(data3)){
const err9 = {instancePath:instancePath+"/camera/token",schemaPath:"#/$defs/PhotoCamera/properties/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{20,64}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/camera/token",schemaPath:"#/$defs/PhotoCamera/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs18 = errors;
if(data1 !== null){
const err12 = {instancePath:instancePath+"/camera",schemaPath:"#/properties/camera/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err13 = {instancePath:instancePath+"/camera",schemaPath:"#/properties/camera/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate100.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fault !== undefined){
let data4 = data.fault;
const _errs20 = errors;
const _errs21 = errors;
let valid5 = false;
const _errs22 = errors;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data4 === "individual_number") || (data4 === "other_site")) || (data4 === "not_a_letter"))){
const err15 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema118.properties.fault.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs24 = errors;
if(data4 !== null){
const err16 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err17 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate100.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filled !== undefined){
let data5 = data.filled;
const _errs26 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate100.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs26){
if(typeof data5 == "number"){
if(data5 > 1000 || isNaN(data5)){
validate100.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate100.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/properties/filled/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data6 = data.phase;
const _errs28 = errors;
if(typeof data6 !== "string"){
validate100.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data6 === "idle") || (data6 === "starting")) || (data6 === "looking")) || (data6 === "read")) || (data6 === "filled")) || (data6 === "without")) || (data6 === "failed"))){
validate100.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema118.properties.phase.enum}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs30 = errors;
if(typeof data7 !== "string"){
validate100.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.letter" !== data7){
validate100.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.letter"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data8 = data.v;
const _errs32 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate100.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data8){
validate100.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate100.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate100.errors = vErrors;
return errors === 0;
}

export const isPanelLetterDo = validate101;
const schema120 = {"additionalProperties":false,"properties":{"type":{"const":"panel.letter_do","type":"string"},"v":{"const":1,"type":"integer"},"what":{"enum":["open","fill","without","close"],"type":"string"}},"required":["v","type","what"],"type":"object"};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.what === undefined) && (missing0 = "what"))){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "v")) || (key0 === "what"))){
validate101.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.letter_do" !== data0){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.letter_do"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate101.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate101.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.what !== undefined){
let data2 = data.what;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate101.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data2 === "open") || (data2 === "fill")) || (data2 === "without")) || (data2 === "close"))){
validate101.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/enum",keyword:"enum",params:{allowedValues: schema120.properties.what.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}

export const isPanelPhoto = validate102;
const schema121 = {"additionalProperties":false,"properties":{"advice":{"anyOf":[{"$ref":"#/$defs/PhotoWords"},{"type":"null"}]},"by_operator":{"type":"boolean"},"camera":{"anyOf":[{"$ref":"#/$defs/PhotoCamera"},{"type":"null"}]},"failure":{"anyOf":[{"enum":["no_worker","no_memory","not_readable","not_on_page","not_placed"],"type":"string"},{"type":"null"}]},"improve":{"items":{"$ref":"#/$defs/PhotoWords"},"maxItems":30,"type":"array"},"override":{"anyOf":[{"$ref":"#/$defs/PhotoOverridden"},{"type":"null"}]},"phase":{"enum":["idle","starting","framing","countdown","taking","taken","placing","placed","refused","accepted","failed"],"type":"string"},"ready":{"type":"boolean"},"reason":{"anyOf":[{"maxLength":300,"type":"string"},{"type":"null"}]},"seconds":{"maximum":10,"minimum":0,"type":"integer"},"type":{"const":"panel.photo","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","phase","camera","advice","ready","seconds","improve","override","by_operator","failure","reason"],"type":"object"};
const schema122 = {"additionalProperties":false,"properties":{"en":{"maxLength":200,"type":"string"},"ja":{"maxLength":200,"type":"string"},"ja_easy":{"maxLength":200,"type":"string"}},"required":["ja","ja_easy","en"],"type":"object"};
const schema125 = {"additionalProperties":false,"properties":{"by":{"enum":["citizen","operator"],"type":"string"},"reason":{"enum":["looks_right","cannot_better","circumstances"],"type":"string"}},"required":["by","reason"],"type":"object"};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.camera === undefined) && (missing0 = "camera"))) || ((data.advice === undefined) && (missing0 = "advice"))) || ((data.ready === undefined) && (missing0 = "ready"))) || ((data.seconds === undefined) && (missing0 = "seconds"))) || ((data.improve === undefined) && (missing0 = "improve"))) || ((data.override === undefined) && (missing0 = "override"))) || ((data.by_operator === undefined) && (missing0 = "by_operator"))) || ((data.failure === undefined) && (missing0 = "failure"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate102.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema121.properties, key0))){
validate102.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.advice !== undefined){
let data0 = data.advice;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.ja === undefined) && (missing1 = "ja")) || ((data0.ja_easy === undefined) && (missing1 = "ja_easy"))) || ((data0.en === undefined) && (missing1 = "en"))){
const err0 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs7 = errors;
for(const key1 in data0){
if(!(((key1 === "en") || (key1 === "ja")) || (key1 === "ja_easy"))){
const err1 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs7 === errors){
if(data0.en !== undefined){
let data1 = data0.en;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data1 === "string"){
if(func2(data1) > 200){
const err2 = {instancePath:instancePath+"/advice/en",schemaPath:"#/$defs/PhotoWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/advice/en",schemaPath:"#/$defs/PhotoWords/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.ja !== undefined){
let data2 = data0.ja;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err4 = {instancePath:instancePath+"/advice/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/advice/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.ja_easy !== undefined){
let data3 = data0.ja_easy;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(func2(data3) > 200){
const err6 = {instancePath:instancePath+"/advice/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/advice/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data0 !== null){
const err9 = {instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err10 = {instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by_operator !== undefined){
const _errs16 = errors;
if(typeof data.by_operator !== "boolean"){
validate102.errors = [{instancePath:instancePath+"/by_operator",schemaPath:"#/properties/by_operator/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.camera !== undefined){
let data5 = data.camera;
const _errs18 = errors;
const _errs19 = errors;
let valid4 = false;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.port === undefined) && (missing2 = "port")) || ((data5.token === undefined) && (missing2 = "token"))){
const err11 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs23 = errors;
for(const key2 in data5){
if(!((key2 === "port") || (key2 === "token"))){
const err12 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs23 === errors){
if(data5.port !== undefined){
let data6 = data5.port;
const _errs24 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err13 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(errors === _errs24){
if(typeof data6 == "number"){
if(data6 > 65535 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data6 < 1 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/camera/port",schemaPath:"#/$defs/PhotoCamera/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.token !== undefined){
let data7 = data5.token;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data7 === "string"){
if(!pattern81.test(data7)){
const err16 = {instancePath:instancePath+"/camera/token",schemaPath:"#/$defs/PhotoCamera/properties/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{20,64}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/camera/token",schemaPath:"#/$defs/PhotoCamera/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/camera",schemaPath:"#/$defs/PhotoCamera/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs28 = errors;
if(data5 !== null){
const err19 = {instancePath:instancePath+"/camera",schemaPath:"#/properties/camera/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err20 = {instancePath:instancePath+"/camera",schemaPath:"#/properties/camera/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failure !== undefined){
let data8 = data.failure;
const _errs30 = errors;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((((data8 === "no_worker") || (data8 === "no_memory")) || (data8 === "not_readable")) || (data8 === "not_on_page")) || (data8 === "not_placed"))){
const err22 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema121.properties.failure.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs32 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const _errs34 = errors;
if(data8 !== null){
const err23 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid2 = _errs34 === errors;
valid7 = valid7 || _valid2;
}
if(!valid7){
const err24 = {instancePath:instancePath+"/failure",schemaPath:"#/properties/failure/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.improve !== undefined){
let data9 = data.improve;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data9)){
if(data9.length > 30){
validate102.errors = [{instancePath:instancePath+"/improve",schemaPath:"#/properties/improve/maxItems",keyword:"maxItems",params:{limit: 30}}];
return false;
}
else {
var valid8 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((((data10.ja === undefined) && (missing3 = "ja")) || ((data10.ja_easy === undefined) && (missing3 = "ja_easy"))) || ((data10.en === undefined) && (missing3 = "en"))){
validate102.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs41 = errors;
for(const key3 in data10){
if(!(((key3 === "en") || (key3 === "ja")) || (key3 === "ja_easy"))){
validate102.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs41 === errors){
if(data10.en !== undefined){
let data11 = data10.en;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data11 === "string"){
if(func2(data11) > 200){
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/en",schemaPath:"#/$defs/PhotoWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/en",schemaPath:"#/$defs/PhotoWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data10.ja !== undefined){
let data12 = data10.ja;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data12 === "string"){
if(func2(data12) > 200){
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data10.ja_easy !== undefined){
let data13 = data10.ja_easy;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data13 === "string"){
if(func2(data13) > 200){
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate102.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs46 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs38 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/improve",schemaPath:"#/properties/improve/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.override !== undefined){
let data14 = data.override;
const _errs48 = errors;
const _errs49 = errors;
let valid11 = false;
const _errs50 = errors;
const _errs51 = errors;
if(errors === _errs51){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if(((data14.by === undefined) && (missing4 = "by")) || ((data14.reason === undefined) && (missing4 = "reason"))){
const err25 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
const _errs53 = errors;
for(const key4 in data14){
if(!((key4 === "by") || (key4 === "reason"))){
const err26 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
}
if(_errs53 === errors){
if(data14.by !== undefined){
let data15 = data14.by;
const _errs54 = errors;
if(typeof data15 !== "string"){
const err27 = {instancePath:instancePath+"/override/by",schemaPath:"#/$defs/PhotoOverridden/properties/by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data15 === "citizen") || (data15 === "operator"))){
const err28 = {instancePath:instancePath+"/override/by",schemaPath:"#/$defs/PhotoOverridden/properties/by/enum",keyword:"enum",params:{allowedValues: schema125.properties.by.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid13 = _errs54 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data14.reason !== undefined){
let data16 = data14.reason;
const _errs56 = errors;
if(typeof data16 !== "string"){
const err29 = {instancePath:instancePath+"/override/reason",schemaPath:"#/$defs/PhotoOverridden/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((data16 === "looks_right") || (data16 === "cannot_better")) || (data16 === "circumstances"))){
const err30 = {instancePath:instancePath+"/override/reason",schemaPath:"#/$defs/PhotoOverridden/properties/reason/enum",keyword:"enum",params:{allowedValues: schema125.properties.reason.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid13 = _errs56 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid3 = _errs50 === errors;
valid11 = valid11 || _valid3;
if(!valid11){
const _errs58 = errors;
if(data14 !== null){
const err32 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid3 = _errs58 === errors;
valid11 = valid11 || _valid3;
}
if(!valid11){
const err33 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data17 = data.phase;
const _errs60 = errors;
if(typeof data17 !== "string"){
validate102.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((data17 === "idle") || (data17 === "starting")) || (data17 === "framing")) || (data17 === "countdown")) || (data17 === "taking")) || (data17 === "taken")) || (data17 === "placing")) || (data17 === "placed")) || (data17 === "refused")) || (data17 === "accepted")) || (data17 === "failed"))){
validate102.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema121.properties.phase.enum}}];
return false;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ready !== undefined){
const _errs62 = errors;
if(typeof data.ready !== "boolean"){
validate102.errors = [{instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data19 = data.reason;
const _errs64 = errors;
const _errs65 = errors;
let valid14 = false;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data19 === "string"){
if(func2(data19) > 300){
const err34 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 300}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var _valid4 = _errs66 === errors;
valid14 = valid14 || _valid4;
if(!valid14){
const _errs68 = errors;
if(data19 !== null){
const err36 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid4 = _errs68 === errors;
valid14 = valid14 || _valid4;
}
if(!valid14){
const err37 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds !== undefined){
let data20 = data.seconds;
const _errs70 = errors;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
validate102.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs70){
if(typeof data20 == "number"){
if(data20 > 10 || isNaN(data20)){
validate102.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate102.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data21 = data.type;
const _errs72 = errors;
if(typeof data21 !== "string"){
validate102.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.photo" !== data21){
validate102.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.photo"}}];
return false;
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data22 = data.v;
const _errs74 = errors;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
validate102.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data22){
validate102.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate102.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate102.errors = vErrors;
return errors === 0;
}

export const isPanelPhotoDo = validate103;
const schema126 = {"additionalProperties":false,"properties":{"reason":{"anyOf":[{"enum":["looks_right","cannot_better","circumstances"],"type":"string"},{"type":"null"}]},"type":{"const":"panel.photo_do","type":"string"},"v":{"const":1,"type":"integer"},"what":{"enum":["open","close","shutter","use","retake","delete"],"type":"string"}},"required":["v","type","what","reason"],"type":"object"};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.what === undefined) && (missing0 = "what"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate103.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "reason") || (key0 === "type")) || (key0 === "v")) || (key0 === "what"))){
validate103.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.reason !== undefined){
let data0 = data.reason;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data0 === "looks_right") || (data0 === "cannot_better")) || (data0 === "circumstances"))){
const err1 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema126.properties.reason.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate103.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs8 = errors;
if(typeof data1 !== "string"){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.photo_do" !== data1){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.photo_do"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs10 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate103.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate103.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.what !== undefined){
let data3 = data.what;
const _errs12 = errors;
if(typeof data3 !== "string"){
validate103.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data3 === "open") || (data3 === "close")) || (data3 === "shutter")) || (data3 === "use")) || (data3 === "retake")) || (data3 === "delete"))){
validate103.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/enum",keyword:"enum",params:{allowedValues: schema126.properties.what.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate103.errors = vErrors;
return errors === 0;
}

export const isPanelReset = validate104;
const schema127 = {"additionalProperties":false,"properties":{"cause":{"enum":["finished","idle","cancelled"],"type":"string"},"type":{"const":"panel.reset","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","cause"],"type":"object"};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.cause === undefined) && (missing0 = "cause"))){
validate104.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "cause") || (key0 === "type")) || (key0 === "v"))){
validate104.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.cause !== undefined){
let data0 = data.cause;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate104.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "finished") || (data0 === "idle")) || (data0 === "cancelled"))){
validate104.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/enum",keyword:"enum",params:{allowedValues: schema127.properties.cause.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate104.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.reset" !== data1){
validate104.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.reset"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate104.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate104.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate104.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate104.errors = vErrors;
return errors === 0;
}

export const isPanelServerLink = validate105;
const schema128 = {"additionalProperties":false,"properties":{"state":{"enum":["up","connecting","lost"],"type":"string"},"type":{"const":"panel.server_link","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","state"],"type":"object"};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.state === undefined) && (missing0 = "state"))){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "state") || (key0 === "type")) || (key0 === "v"))){
validate105.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
let data0 = data.state;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate105.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "up") || (data0 === "connecting")) || (data0 === "lost"))){
validate105.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema128.properties.state.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.server_link" !== data1){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.server_link"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate105.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate105.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}

export const isPanelTakeBack = validate106;
const schema129 = {"additionalProperties":false,"properties":{"type":{"const":"panel.take_back","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate106.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate106.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate106.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.take_back" !== data0){
validate106.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.take_back"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate106.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate106.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate106.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate106.errors = vErrors;
return errors === 0;
}

export const isPanelWindow = validate107;
const schema130 = {"additionalProperties":false,"properties":{"shuttered":{"type":"boolean"},"state":{"enum":["ready","restarting","fault"],"type":"string"},"streaming":{"type":"boolean"},"type":{"const":"panel.window","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","state","streaming","shuttered"],"type":"object"};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.streaming === undefined) && (missing0 = "streaming"))) || ((data.shuttered === undefined) && (missing0 = "shuttered"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "shuttered") || (key0 === "state")) || (key0 === "streaming")) || (key0 === "type")) || (key0 === "v"))){
validate107.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.shuttered !== undefined){
const _errs2 = errors;
if(typeof data.shuttered !== "boolean"){
validate107.errors = [{instancePath:instancePath+"/shuttered",schemaPath:"#/properties/shuttered/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data1 = data.state;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate107.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "ready") || (data1 === "restarting")) || (data1 === "fault"))){
validate107.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema130.properties.state.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.streaming !== undefined){
const _errs6 = errors;
if(typeof data.streaming !== "boolean"){
validate107.errors = [{instancePath:instancePath+"/streaming",schemaPath:"#/properties/streaming/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate107.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.window" !== data3){
validate107.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.window"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate107.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate107.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}

export const isPanelWiped = validate108;
const schema131 = {"additionalProperties":false,"properties":{"receipt":{"anyOf":[{"$ref":"#/$defs/PanelReceipt"},{"type":"null"}]},"type":{"const":"panel.wiped","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","receipt"],"type":"object"};
const schema132 = {"additionalProperties":false,"properties":{"done_at":{"format":"date-time","type":"string"},"erased":{"items":{"$ref":"#/$defs/Erased"},"maxItems":40,"minItems":1,"type":"array"},"number":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"unsafe":{"type":"boolean"}},"required":["number","done_at","erased","unsafe"],"type":"object"};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.number === undefined) && (missing0 = "number")) || ((data.done_at === undefined) && (missing0 = "done_at"))) || ((data.erased === undefined) && (missing0 = "erased"))) || ((data.unsafe === undefined) && (missing0 = "unsafe"))){
validate109.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "done_at") || (key0 === "erased")) || (key0 === "number")) || (key0 === "unsafe"))){
validate109.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.done_at !== undefined){
let data0 = data.done_at;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate109.errors = [{instancePath:instancePath+"/done_at",schemaPath:"#/properties/done_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate109.errors = [{instancePath:instancePath+"/done_at",schemaPath:"#/properties/done_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.erased !== undefined){
let data1 = data.erased;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 40){
validate109.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/maxItems",keyword:"maxItems",params:{limit: 40}}];
return false;
}
else {
if(data1.length < 1){
validate109.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((data2.what === undefined) && (missing1 = "what")) || ((data2.how === undefined) && (missing1 = "how"))) || ((data2.amount === undefined) && (missing1 = "amount"))) || ((data2.verified_by === undefined) && (missing1 = "verified_by"))) || ((data2.gone === undefined) && (missing1 = "gone"))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!(((((key1 === "amount") || (key1 === "gone")) || (key1 === "how")) || (key1 === "verified_by")) || (key1 === "what"))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.amount !== undefined){
let data3 = data2.amount;
const _errs10 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if(typeof data3 == "number"){
if(data3 > 2147483648 || isNaN(data3)){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483648}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/amount",schemaPath:"#/$defs/Erased/properties/amount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.gone !== undefined){
const _errs12 = errors;
if(typeof data2.gone !== "boolean"){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/gone",schemaPath:"#/$defs/Erased/properties/gone/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.how !== undefined){
let data5 = data2.how;
const _errs14 = errors;
if(typeof data5 !== "string"){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/how",schemaPath:"#/$defs/Erased/properties/how/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data5 === "ended_and_removed") || (data5 === "overwritten_and_removed")) || (data5 === "emptied")) || (data5 === "none_found")) || (data5 === "not_erased"))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/how",schemaPath:"#/$defs/Erased/properties/how/enum",keyword:"enum",params:{allowedValues: schema57.properties.how.enum}}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.verified_by !== undefined){
let data6 = data2.verified_by;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/verified_by",schemaPath:"#/$defs/Erased/properties/verified_by/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data6 === "agent") || (data6 === "watchdog")) || (data6 === "memory_scan"))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/verified_by",schemaPath:"#/$defs/Erased/properties/verified_by/enum",keyword:"enum",params:{allowedValues: schema57.properties.verified_by.enum}}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.what !== undefined){
let data7 = data2.what;
const _errs18 = errors;
if(typeof data7 !== "string"){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/what",schemaPath:"#/$defs/Erased/properties/what/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data7 === "application_browser") || (data7 === "panel_browser")) || (data7 === "clipboard")) || (data7 === "photo")) || (data7 === "session_files")) || (data7 === "crash_dumps")) || (data7 === "print_jobs")) || (data7 === "input_learning"))){
validate109.errors = [{instancePath:instancePath+"/erased/" + i0+"/what",schemaPath:"#/$defs/Erased/properties/what/enum",keyword:"enum",params:{allowedValues: schema57.properties.what.enum}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate109.errors = [{instancePath:instancePath+"/erased/" + i0,schemaPath:"#/$defs/Erased/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate109.errors = [{instancePath:instancePath+"/erased",schemaPath:"#/properties/erased/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data8 = data.number;
const _errs20 = errors;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
validate109.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if(typeof data8 == "number"){
if(data8 > 9007199254740991 || isNaN(data8)){
validate109.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate109.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsafe !== undefined){
const _errs22 = errors;
if(typeof data.unsafe !== "boolean"){
validate109.errors = [{instancePath:instancePath+"/unsafe",schemaPath:"#/properties/unsafe/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate109.errors = vErrors;
return errors === 0;
}


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.receipt === undefined) && (missing0 = "receipt"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "receipt") || (key0 === "type")) || (key0 === "v"))){
validate108.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.receipt !== undefined){
let data0 = data.receipt;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate109(data0, {instancePath:instancePath+"/receipt",parentData:data,parentDataProperty:"receipt",rootData}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate108.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs7 = errors;
if(typeof data1 !== "string"){
validate108.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("panel.wiped" !== data1){
validate108.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "panel.wiped"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs9 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate108.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate108.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}

export const isPeriodReceipts = validate111;
const schema134 = {"additionalProperties":false,"properties":{"missing":{"items":{"$ref":"#/$defs/MissingReceipt"},"type":"array"},"receipts":{"items":{"$ref":"#/$defs/StoredReceipt"},"type":"array"}},"required":["receipts","missing"],"type":"object"};
const schema135 = {"additionalProperties":false,"properties":{"ended_at":{"format":"date-time","type":"string"},"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"}},"required":["session_id","kiosk_id","ended_at"],"type":"object"};
const schema136 = {"additionalProperties":false,"properties":{"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"receipt":{"$ref":"#/$defs/SealedReceipt"}},"required":["kiosk_id","receipt"],"type":"object"};
const schema137 = {"additionalProperties":false,"properties":{"record":{"maxLength":8000,"type":"string"},"signature":{"pattern":"^[A-Za-z0-9_-]{86}$","type":"string"}},"required":["record","signature"],"type":"object"};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kiosk_id === undefined) && (missing0 = "kiosk_id")) || ((data.receipt === undefined) && (missing0 = "receipt"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kiosk_id") || (key0 === "receipt"))){
validate112.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kiosk_id !== undefined){
let data0 = data.kiosk_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate112.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receipt !== undefined){
let data1 = data.receipt;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.record === undefined) && (missing1 = "record")) || ((data1.signature === undefined) && (missing1 = "signature"))){
validate112.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((key1 === "record") || (key1 === "signature"))){
validate112.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.record !== undefined){
let data2 = data1.record;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 8000){
validate112.errors = [{instancePath:instancePath+"/receipt/record",schemaPath:"#/$defs/SealedReceipt/properties/record/maxLength",keyword:"maxLength",params:{limit: 8000}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/receipt/record",schemaPath:"#/$defs/SealedReceipt/properties/record/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.signature !== undefined){
let data3 = data1.signature;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern64.test(data3)){
validate112.errors = [{instancePath:instancePath+"/receipt/signature",schemaPath:"#/$defs/SealedReceipt/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{86}$"}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/receipt/signature",schemaPath:"#/$defs/SealedReceipt/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}


function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.receipts === undefined) && (missing0 = "receipts")) || ((data.missing === undefined) && (missing0 = "missing"))){
validate111.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "missing") || (key0 === "receipts"))){
validate111.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.missing !== undefined){
let data0 = data.missing;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.session_id === undefined) && (missing1 = "session_id")) || ((data1.kiosk_id === undefined) && (missing1 = "kiosk_id"))) || ((data1.ended_at === undefined) && (missing1 = "ended_at"))){
validate111.errors = [{instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/MissingReceipt/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "ended_at") || (key1 === "kiosk_id")) || (key1 === "session_id"))){
validate111.errors = [{instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/MissingReceipt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.ended_at !== undefined){
let data2 = data1.ended_at;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/ended_at",schemaPath:"#/$defs/MissingReceipt/properties/ended_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/ended_at",schemaPath:"#/$defs/MissingReceipt/properties/ended_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.kiosk_id !== undefined){
let data3 = data1.kiosk_id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/kiosk_id",schemaPath:"#/$defs/MissingReceipt/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/kiosk_id",schemaPath:"#/$defs/MissingReceipt/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.session_id !== undefined){
let data4 = data1.session_id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/session_id",schemaPath:"#/$defs/MissingReceipt/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate111.errors = [{instancePath:instancePath+"/missing/" + i0+"/session_id",schemaPath:"#/$defs/MissingReceipt/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/missing/" + i0,schemaPath:"#/$defs/MissingReceipt/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receipts !== undefined){
let data5 = data.receipts;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(!(validate112(data5[i1], {instancePath:instancePath+"/receipts/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/receipts",schemaPath:"#/properties/receipts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}

export const isPhotoOverride = validate114;
const schema138 = {"additionalProperties":false,"properties":{"reason":{"enum":["looks_right","cannot_better","circumstances"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"photo.override","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","reason"],"type":"object"};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate114.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "reason") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate114.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.reason !== undefined){
let data0 = data.reason;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate114.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "looks_right") || (data0 === "cannot_better")) || (data0 === "circumstances"))){
validate114.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema138.properties.reason.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate114.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate114.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate114.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("photo.override" !== data2){
validate114.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "photo.override"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate114.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate114.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}

export const isPhotoShutter = validate115;
const schema139 = {"additionalProperties":false,"properties":{"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"photo.shutter","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id"],"type":"object"};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))){
validate115.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session_id") || (key0 === "type")) || (key0 === "v"))){
validate115.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session_id !== undefined){
let data0 = data.session_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate115.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate115.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate115.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("photo.shutter" !== data1){
validate115.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "photo.shutter"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate115.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate115.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate115.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate115.errors = vErrors;
return errors === 0;
}

export const isPhotoStep = validate116;
const schema140 = {"additionalProperties":false,"properties":{"advice":{"anyOf":[{"$ref":"#/$defs/PhotoWords"},{"type":"null"}]},"improve":{"items":{"$ref":"#/$defs/PhotoWords"},"maxItems":30,"type":"array"},"override":{"anyOf":[{"$ref":"#/$defs/PhotoOverridden"},{"type":"null"}]},"phase":{"enum":["idle","starting","framing","countdown","taking","taken","placing","placed","refused","accepted","failed"],"type":"string"},"ready":{"type":"boolean"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"photo.step","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","phase","advice","ready","improve","override"],"type":"object"};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.advice === undefined) && (missing0 = "advice"))) || ((data.ready === undefined) && (missing0 = "ready"))) || ((data.improve === undefined) && (missing0 = "improve"))) || ((data.override === undefined) && (missing0 = "override"))){
validate116.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "advice") || (key0 === "improve")) || (key0 === "override")) || (key0 === "phase")) || (key0 === "ready")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate116.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.advice !== undefined){
let data0 = data.advice;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.ja === undefined) && (missing1 = "ja")) || ((data0.ja_easy === undefined) && (missing1 = "ja_easy"))) || ((data0.en === undefined) && (missing1 = "en"))){
const err0 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs7 = errors;
for(const key1 in data0){
if(!(((key1 === "en") || (key1 === "ja")) || (key1 === "ja_easy"))){
const err1 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs7 === errors){
if(data0.en !== undefined){
let data1 = data0.en;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data1 === "string"){
if(func2(data1) > 200){
const err2 = {instancePath:instancePath+"/advice/en",schemaPath:"#/$defs/PhotoWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/advice/en",schemaPath:"#/$defs/PhotoWords/properties/en/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.ja !== undefined){
let data2 = data0.ja;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err4 = {instancePath:instancePath+"/advice/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/advice/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.ja_easy !== undefined){
let data3 = data0.ja_easy;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(func2(data3) > 200){
const err6 = {instancePath:instancePath+"/advice/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/advice/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/advice",schemaPath:"#/$defs/PhotoWords/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data0 !== null){
const err9 = {instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err10 = {instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate116.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.improve !== undefined){
let data4 = data.improve;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data4)){
if(data4.length > 30){
validate116.errors = [{instancePath:instancePath+"/improve",schemaPath:"#/properties/improve/maxItems",keyword:"maxItems",params:{limit: 30}}];
return false;
}
else {
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if((((data5.ja === undefined) && (missing2 = "ja")) || ((data5.ja_easy === undefined) && (missing2 = "ja_easy"))) || ((data5.en === undefined) && (missing2 = "en"))){
validate116.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data5){
if(!(((key2 === "en") || (key2 === "ja")) || (key2 === "ja_easy"))){
validate116.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs21 === errors){
if(data5.en !== undefined){
let data6 = data5.en;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data6 === "string"){
if(func2(data6) > 200){
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/en",schemaPath:"#/$defs/PhotoWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/en",schemaPath:"#/$defs/PhotoWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.ja !== undefined){
let data7 = data5.ja;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data7 === "string"){
if(func2(data7) > 200){
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja",schemaPath:"#/$defs/PhotoWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.ja_easy !== undefined){
let data8 = data5.ja_easy;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data8 === "string"){
if(func2(data8) > 200){
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/improve/" + i0+"/ja_easy",schemaPath:"#/$defs/PhotoWords/properties/ja_easy/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/improve/" + i0,schemaPath:"#/$defs/PhotoWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/improve",schemaPath:"#/properties/improve/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.override !== undefined){
let data9 = data.override;
const _errs28 = errors;
const _errs29 = errors;
let valid7 = false;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.by === undefined) && (missing3 = "by")) || ((data9.reason === undefined) && (missing3 = "reason"))){
const err11 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs33 = errors;
for(const key3 in data9){
if(!((key3 === "by") || (key3 === "reason"))){
const err12 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs33 === errors){
if(data9.by !== undefined){
let data10 = data9.by;
const _errs34 = errors;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/override/by",schemaPath:"#/$defs/PhotoOverridden/properties/by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data10 === "citizen") || (data10 === "operator"))){
const err14 = {instancePath:instancePath+"/override/by",schemaPath:"#/$defs/PhotoOverridden/properties/by/enum",keyword:"enum",params:{allowedValues: schema125.properties.by.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid9 = _errs34 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data9.reason !== undefined){
let data11 = data9.reason;
const _errs36 = errors;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/override/reason",schemaPath:"#/$defs/PhotoOverridden/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data11 === "looks_right") || (data11 === "cannot_better")) || (data11 === "circumstances"))){
const err16 = {instancePath:instancePath+"/override/reason",schemaPath:"#/$defs/PhotoOverridden/properties/reason/enum",keyword:"enum",params:{allowedValues: schema125.properties.reason.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/override",schemaPath:"#/$defs/PhotoOverridden/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs30 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs38 = errors;
if(data9 !== null){
const err18 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs38 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err19 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate116.errors = vErrors;
return false;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
let data12 = data.phase;
const _errs40 = errors;
if(typeof data12 !== "string"){
validate116.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((data12 === "idle") || (data12 === "starting")) || (data12 === "framing")) || (data12 === "countdown")) || (data12 === "taking")) || (data12 === "taken")) || (data12 === "placing")) || (data12 === "placed")) || (data12 === "refused")) || (data12 === "accepted")) || (data12 === "failed"))){
validate116.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema140.properties.phase.enum}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ready !== undefined){
const _errs42 = errors;
if(typeof data.ready !== "boolean"){
validate116.errors = [{instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data14 = data.session_id;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data14 === "string"){
if(!pattern3.test(data14)){
validate116.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data15 = data.type;
const _errs46 = errors;
if(typeof data15 !== "string"){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("photo.step" !== data15){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "photo.step"}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data16 = data.v;
const _errs48 = errors;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
validate116.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data16){
validate116.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}

export const isPhraseList = validate117;
const schema144 = {"additionalProperties":false,"properties":{"group":{"$ref":"#/$defs/PhraseGroup"},"remaining":{"maximum":999,"minimum":0,"type":"integer"},"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"phrase.list","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","request_id","group","remaining"],"type":"object"};
const schema145 = {"additionalProperties":false,"properties":{"phrases":{"items":{"$ref":"#/$defs/Phrase"},"type":"array"},"procedure":{"pattern":"^[a-z0-9][a-z0-9._-]{1,59}$","type":"string"},"title":{"$ref":"#/$defs/PhraseTitle"}},"required":["procedure","title","phrases"],"type":"object"};
const schema146 = {"additionalProperties":false,"properties":{"easy":{"maxLength":400,"minLength":1,"type":"string"},"edited":{"type":"boolean"},"en":{"maxLength":400,"minLength":1,"type":"string"},"id":{"pattern":"^[a-z0-9][a-z0-9._-]{2,100}$","type":"string"},"ja":{"maxLength":400,"minLength":1,"type":"string"},"key":{"anyOf":[{"enum":["F1","F2","F3","F4","F5","F6","F7","F8"],"type":"string"},{"type":"null"}]},"slots":{"maxProperties":8,"patternProperties":{"^[a-z][a-z0-9_]{0,29}$":{"pattern":"^[a-z][a-z0-9_]{0,29}$","type":"string"}},"type":"object"},"speaker":{"enum":["citizen","operator"],"type":"string"}},"required":["id","speaker","ja","en","easy","slots","key","edited"],"type":"object"};
const schema147 = {"additionalProperties":false,"properties":{"easy":{"maxLength":400,"minLength":1,"type":"string"},"en":{"maxLength":400,"minLength":1,"type":"string"},"ja":{"maxLength":400,"minLength":1,"type":"string"}},"required":["ja","en","easy"],"type":"object"};
const pattern90 = new RegExp("^[a-z0-9][a-z0-9._-]{2,100}$", "u");
const pattern91 = new RegExp("^[a-z][a-z0-9_]{0,29}$", "u");
const pattern93 = new RegExp("^[a-z0-9][a-z0-9._-]{1,59}$", "u");

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.procedure === undefined) && (missing0 = "procedure")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.phrases === undefined) && (missing0 = "phrases"))){
validate118.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "phrases") || (key0 === "procedure")) || (key0 === "title"))){
validate118.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.phrases !== undefined){
let data0 = data.phrases;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((data1.id === undefined) && (missing1 = "id")) || ((data1.speaker === undefined) && (missing1 = "speaker"))) || ((data1.ja === undefined) && (missing1 = "ja"))) || ((data1.en === undefined) && (missing1 = "en"))) || ((data1.easy === undefined) && (missing1 = "easy"))) || ((data1.slots === undefined) && (missing1 = "slots"))) || ((data1.key === undefined) && (missing1 = "key"))) || ((data1.edited === undefined) && (missing1 = "edited"))){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0,schemaPath:"#/$defs/Phrase/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((((((((key1 === "easy") || (key1 === "edited")) || (key1 === "en")) || (key1 === "id")) || (key1 === "ja")) || (key1 === "key")) || (key1 === "slots")) || (key1 === "speaker"))){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0,schemaPath:"#/$defs/Phrase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.easy !== undefined){
let data2 = data1.easy;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 400){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/easy",schemaPath:"#/$defs/Phrase/properties/easy/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data2) < 1){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/easy",schemaPath:"#/$defs/Phrase/properties/easy/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/easy",schemaPath:"#/$defs/Phrase/properties/easy/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.edited !== undefined){
const _errs10 = errors;
if(typeof data1.edited !== "boolean"){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/edited",schemaPath:"#/$defs/Phrase/properties/edited/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.en !== undefined){
let data4 = data1.en;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func2(data4) > 400){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/en",schemaPath:"#/$defs/Phrase/properties/en/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data4) < 1){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/en",schemaPath:"#/$defs/Phrase/properties/en/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/en",schemaPath:"#/$defs/Phrase/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.id !== undefined){
let data5 = data1.id;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern90.test(data5)){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/id",schemaPath:"#/$defs/Phrase/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{2,100}$"}}];
return false;
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/id",schemaPath:"#/$defs/Phrase/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.ja !== undefined){
let data6 = data1.ja;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(func2(data6) > 400){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/ja",schemaPath:"#/$defs/Phrase/properties/ja/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data6) < 1){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/ja",schemaPath:"#/$defs/Phrase/properties/ja/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/ja",schemaPath:"#/$defs/Phrase/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.key !== undefined){
let data7 = data1.key;
const _errs18 = errors;
const _errs19 = errors;
let valid4 = false;
const _errs20 = errors;
if(typeof data7 !== "string"){
const err0 = {instancePath:instancePath+"/phrases/" + i0+"/key",schemaPath:"#/$defs/Phrase/properties/key/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data7 === "F1") || (data7 === "F2")) || (data7 === "F3")) || (data7 === "F4")) || (data7 === "F5")) || (data7 === "F6")) || (data7 === "F7")) || (data7 === "F8"))){
const err1 = {instancePath:instancePath+"/phrases/" + i0+"/key",schemaPath:"#/$defs/Phrase/properties/key/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema146.properties.key.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs22 = errors;
if(data7 !== null){
const err2 = {instancePath:instancePath+"/phrases/" + i0+"/key",schemaPath:"#/$defs/Phrase/properties/key/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err3 = {instancePath:instancePath+"/phrases/" + i0+"/key",schemaPath:"#/$defs/Phrase/properties/key/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate118.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.slots !== undefined){
let data8 = data1.slots;
const _errs24 = errors;
if(errors === _errs24){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 8){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/slots",schemaPath:"#/$defs/Phrase/properties/slots/maxProperties",keyword:"maxProperties",params:{limit: 8}}];
return false;
}
else {
var valid5 = true;
for(const key2 in data8){
if(pattern91.test(key2)){
let data9 = data8[key2];
const _errs26 = errors;
if(errors === _errs26){
if(typeof data9 === "string"){
if(!pattern91.test(data9)){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/slots/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Phrase/properties/slots/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9_%5D%7B0%2C29%7D%24/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,29}$"}}];
return false;
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/slots/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Phrase/properties/slots/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9_%5D%7B0%2C29%7D%24/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/slots",schemaPath:"#/$defs/Phrase/properties/slots/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.speaker !== undefined){
let data10 = data1.speaker;
const _errs28 = errors;
if(typeof data10 !== "string"){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/speaker",schemaPath:"#/$defs/Phrase/properties/speaker/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data10 === "citizen") || (data10 === "operator"))){
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0+"/speaker",schemaPath:"#/$defs/Phrase/properties/speaker/enum",keyword:"enum",params:{allowedValues: schema146.properties.speaker.enum}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases/" + i0,schemaPath:"#/$defs/Phrase/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/phrases",schemaPath:"#/properties/phrases/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.procedure !== undefined){
let data11 = data.procedure;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern93.test(data11)){
validate118.errors = [{instancePath:instancePath+"/procedure",schemaPath:"#/properties/procedure/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{1,59}$"}}];
return false;
}
}
else {
validate118.errors = [{instancePath:instancePath+"/procedure",schemaPath:"#/properties/procedure/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data12 = data.title;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((data12.ja === undefined) && (missing2 = "ja")) || ((data12.en === undefined) && (missing2 = "en"))) || ((data12.easy === undefined) && (missing2 = "easy"))){
validate118.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/PhraseTitle/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data12){
if(!(((key3 === "easy") || (key3 === "en")) || (key3 === "ja"))){
validate118.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/PhraseTitle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data12.easy !== undefined){
let data13 = data12.easy;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data13 === "string"){
if(func2(data13) > 400){
validate118.errors = [{instancePath:instancePath+"/title/easy",schemaPath:"#/$defs/PhraseTitle/properties/easy/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data13) < 1){
validate118.errors = [{instancePath:instancePath+"/title/easy",schemaPath:"#/$defs/PhraseTitle/properties/easy/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/title/easy",schemaPath:"#/$defs/PhraseTitle/properties/easy/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.en !== undefined){
let data14 = data12.en;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data14 === "string"){
if(func2(data14) > 400){
validate118.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/PhraseTitle/properties/en/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data14) < 1){
validate118.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/PhraseTitle/properties/en/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/title/en",schemaPath:"#/$defs/PhraseTitle/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data12.ja !== undefined){
let data15 = data12.ja;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data15 === "string"){
if(func2(data15) > 400){
validate118.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/PhraseTitle/properties/ja/maxLength",keyword:"maxLength",params:{limit: 400}}];
return false;
}
else {
if(func2(data15) < 1){
validate118.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/PhraseTitle/properties/ja/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/title/ja",schemaPath:"#/$defs/PhraseTitle/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/title",schemaPath:"#/$defs/PhraseTitle/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate118.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate118.errors = vErrors;
return errors === 0;
}


function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.remaining === undefined) && (missing0 = "remaining"))){
validate117.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "group") || (key0 === "remaining")) || (key0 === "request_id")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate117.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.group !== undefined){
const _errs2 = errors;
if(!(validate118(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remaining !== undefined){
let data1 = data.remaining;
const _errs3 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate117.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if(typeof data1 == "number"){
if(data1 > 999 || isNaN(data1)){
validate117.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate117.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate117.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate117.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data3 = data.session_id;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate117.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate117.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate117.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("phrase.list" !== data4){
validate117.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "phrase.list"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs11 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate117.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate117.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate117.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate117.errors = vErrors;
return errors === 0;
}

export const isPhraseSay = validate120;
const schema148 = {"additionalProperties":false,"properties":{"language":{"enum":["ja","ja-easy","en"],"type":"string"},"message_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"phrase_id":{"pattern":"^[a-z0-9][a-z0-9._-]{2,100}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"slots":{"maxProperties":8,"patternProperties":{"^[a-z][a-z0-9_]{0,29}$":{"maxLength":80,"minLength":1,"type":"string"}},"type":"object"},"type":{"const":"phrase.say","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","message_id","phrase_id","slots","language"],"type":"object"};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.message_id === undefined) && (missing0 = "message_id"))) || ((data.phrase_id === undefined) && (missing0 = "phrase_id"))) || ((data.slots === undefined) && (missing0 = "slots"))) || ((data.language === undefined) && (missing0 = "language"))){
validate120.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "language") || (key0 === "message_id")) || (key0 === "phrase_id")) || (key0 === "session_id")) || (key0 === "slots")) || (key0 === "type")) || (key0 === "v"))){
validate120.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.language !== undefined){
let data0 = data.language;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate120.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "ja") || (data0 === "ja-easy")) || (data0 === "en"))){
validate120.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema148.properties.language.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message_id !== undefined){
let data1 = data.message_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate120.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/message_id",schemaPath:"#/properties/message_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phrase_id !== undefined){
let data2 = data.phrase_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern90.test(data2)){
validate120.errors = [{instancePath:instancePath+"/phrase_id",schemaPath:"#/properties/phrase_id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{2,100}$"}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/phrase_id",schemaPath:"#/properties/phrase_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data3 = data.session_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate120.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data4 = data.slots;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 8){
validate120.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/maxProperties",keyword:"maxProperties",params:{limit: 8}}];
return false;
}
else {
var valid1 = true;
for(const key1 in data4){
if(pattern91.test(key1)){
let data5 = data4[key1];
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 80){
validate120.errors = [{instancePath:instancePath+"/slots/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/slots/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9_%5D%7B0%2C29%7D%24/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data5) < 1){
validate120.errors = [{instancePath:instancePath+"/slots/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/slots/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9_%5D%7B0%2C29%7D%24/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/slots/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/slots/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9_%5D%7B0%2C29%7D%24/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate120.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("phrase.say" !== data6){
validate120.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "phrase.say"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs16 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate120.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate120.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}

export const isPhraseWanted = validate121;
const schema149 = {"additionalProperties":false,"properties":{"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"phrase.wanted","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","request_id"],"type":"object"};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.request_id === undefined) && (missing0 = "request_id"))){
validate121.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "request_id") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate121.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.request_id !== undefined){
let data0 = data.request_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate121.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate121.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate121.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate121.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate121.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("phrase.wanted" !== data2){
validate121.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "phrase.wanted"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate121.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate121.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate121.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate121.errors = vErrors;
return errors === 0;
}

export const isPointerHide = validate122;
const schema150 = {"additionalProperties":false,"properties":{"type":{"const":"pointer.hide","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate122.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate122.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("pointer.hide" !== data0){
validate122.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "pointer.hide"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate122.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate122.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}

export const isPointerMove = validate123;
const schema151 = {"additionalProperties":false,"properties":{"type":{"const":"pointer.move","type":"string"},"v":{"const":1,"type":"integer"},"x":{"maximum":16384,"minimum":-16384,"type":"number"},"y":{"maximum":16384,"minimum":-16384,"type":"number"}},"required":["v","type","x","y"],"type":"object"};

function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.x === undefined) && (missing0 = "x"))) || ((data.y === undefined) && (missing0 = "y"))){
validate123.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "v")) || (key0 === "x")) || (key0 === "y"))){
validate123.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate123.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("pointer.move" !== data0){
validate123.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "pointer.move"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate123.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate123.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x !== undefined){
let data2 = data.x;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 16384 || isNaN(data2)){
validate123.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data2 < -16384 || isNaN(data2)){
validate123.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate123.errors = [{instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.y !== undefined){
let data3 = data.y;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 == "number"){
if(data3 > 16384 || isNaN(data3)){
validate123.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data3 < -16384 || isNaN(data3)){
validate123.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: -16384}}];
return false;
}
}
}
else {
validate123.errors = [{instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate123.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate123.errors = vErrors;
return errors === 0;
}

export const isQueuePosition = validate124;
const schema152 = {"additionalProperties":false,"properties":{"operators_available":{"minimum":0,"type":"integer"},"position":{"minimum":1,"type":"integer"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"queue.position","type":"string"},"v":{"const":1,"type":"integer"},"waiting":{"minimum":1,"type":"integer"}},"required":["v","type","session_id","position","waiting","operators_available"],"type":"object"};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.position === undefined) && (missing0 = "position"))) || ((data.waiting === undefined) && (missing0 = "waiting"))) || ((data.operators_available === undefined) && (missing0 = "operators_available"))){
validate124.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "operators_available") || (key0 === "position")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v")) || (key0 === "waiting"))){
validate124.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.operators_available !== undefined){
let data0 = data.operators_available;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate124.errors = [{instancePath:instancePath+"/operators_available",schemaPath:"#/properties/operators_available/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
validate124.errors = [{instancePath:instancePath+"/operators_available",schemaPath:"#/properties/operators_available/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.position !== undefined){
let data1 = data.position;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate124.errors = [{instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
validate124.errors = [{instancePath:instancePath+"/position",schemaPath:"#/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate124.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate124.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate124.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("queue.position" !== data3){
validate124.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "queue.position"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate124.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate124.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waiting !== undefined){
let data5 = data.waiting;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate124.errors = [{instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if(typeof data5 == "number"){
if(data5 < 1 || isNaN(data5)){
validate124.errors = [{instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}

export const isQueueUpdated = validate125;
const schema153 = {"additionalProperties":false,"properties":{"entries":{"items":{"$ref":"#/$defs/QueueEntry"},"type":"array"},"type":{"const":"queue.updated","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","entries"],"type":"object"};

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.entries === undefined) && (missing0 = "entries"))){
validate125.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "entries") || (key0 === "type")) || (key0 === "v"))){
validate125.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.entries !== undefined){
let data0 = data.entries;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((data1.session_id === undefined) && (missing1 = "session_id")) || ((data1.kiosk_name === undefined) && (missing1 = "kiosk_name"))) || ((data1.purpose === undefined) && (missing1 = "purpose"))) || ((data1.language === undefined) && (missing1 = "language"))) || ((data1.ticket === undefined) && (missing1 = "ticket"))) || ((data1.requested_at === undefined) && (missing1 = "requested_at"))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/QueueEntry/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((((((key1 === "kiosk_name") || (key1 === "language")) || (key1 === "purpose")) || (key1 === "requested_at")) || (key1 === "session_id")) || (key1 === "ticket"))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/QueueEntry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.kiosk_name !== undefined){
let data2 = data1.kiosk_name;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 80){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data2) < 1){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/QueueEntry/properties/kiosk_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.language !== undefined){
let data3 = data1.language;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/language",schemaPath:"#/$defs/QueueEntry/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data3 === "ja") || (data3 === "ja-easy")) || (data3 === "en"))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/language",schemaPath:"#/$defs/QueueEntry/properties/language/enum",keyword:"enum",params:{allowedValues: schema106.properties.language.enum}}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.purpose !== undefined){
let data4 = data1.purpose;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/purpose",schemaPath:"#/$defs/QueueEntry/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data4 === "new_application") || (data4 === "renewal_or_loss")) || (data4 === "insurance_card")) || (data4 === "bank_account")) || (data4 === "photo_help")) || (data4 === "other"))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/purpose",schemaPath:"#/$defs/QueueEntry/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema106.properties.purpose.enum}}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.requested_at !== undefined){
let data5 = data1.requested_at;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/requested_at",schemaPath:"#/$defs/QueueEntry/properties/requested_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/requested_at",schemaPath:"#/$defs/QueueEntry/properties/requested_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.session_id !== undefined){
let data6 = data1.session_id;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/session_id",schemaPath:"#/$defs/QueueEntry/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/session_id",schemaPath:"#/$defs/QueueEntry/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.ticket !== undefined){
let data7 = data1.ticket;
const _errs18 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate125.errors = [{instancePath:instancePath+"/entries/" + i0+"/ticket",schemaPath:"#/$defs/QueueEntry/properties/ticket/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
else {
validate125.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/QueueEntry/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate125.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data8 = data.type;
const _errs20 = errors;
if(typeof data8 !== "string"){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("queue.updated" !== data8){
validate125.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "queue.updated"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data9 = data.v;
const _errs22 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate125.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data9){
validate125.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}

export const isReceiptIssued = validate126;
const schema155 = {"additionalProperties":false,"properties":{"receipt":{"$ref":"#/$defs/SealedReceipt"},"type":{"const":"receipt.issued","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","receipt"],"type":"object"};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.receipt === undefined) && (missing0 = "receipt"))){
validate126.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "receipt") || (key0 === "type")) || (key0 === "v"))){
validate126.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.receipt !== undefined){
let data0 = data.receipt;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.record === undefined) && (missing1 = "record")) || ((data0.signature === undefined) && (missing1 = "signature"))){
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((key1 === "record") || (key1 === "signature"))){
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.record !== undefined){
let data1 = data0.record;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func2(data1) > 8000){
validate126.errors = [{instancePath:instancePath+"/receipt/record",schemaPath:"#/$defs/SealedReceipt/properties/record/maxLength",keyword:"maxLength",params:{limit: 8000}}];
return false;
}
}
else {
validate126.errors = [{instancePath:instancePath+"/receipt/record",schemaPath:"#/$defs/SealedReceipt/properties/record/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.signature !== undefined){
let data2 = data0.signature;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern64.test(data2)){
validate126.errors = [{instancePath:instancePath+"/receipt/signature",schemaPath:"#/$defs/SealedReceipt/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{86}$"}}];
return false;
}
}
else {
validate126.errors = [{instancePath:instancePath+"/receipt/signature",schemaPath:"#/$defs/SealedReceipt/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/SealedReceipt/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate126.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("receipt.issued" !== data3){
validate126.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "receipt.issued"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs12 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate126.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate126.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate126.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate126.errors = vErrors;
return errors === 0;
}

export const isReceiptRecorded = validate127;
const schema157 = {"additionalProperties":false,"properties":{"number":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"type":{"const":"receipt.recorded","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","number"],"type":"object"};

function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.number === undefined) && (missing0 = "number"))){
validate127.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "number") || (key0 === "type")) || (key0 === "v"))){
validate127.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.number !== undefined){
let data0 = data.number;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate127.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate127.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate127.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate127.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("receipt.recorded" !== data1){
validate127.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "receipt.recorded"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate127.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate127.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate127.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate127.errors = vErrors;
return errors === 0;
}

export const isRepairOrder = validate128;
const schema158 = {"additionalProperties":false,"properties":{"repair":{"const":"restart_window","type":"string"},"repair_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"repair.order","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","repair_id","repair"],"type":"object"};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.repair_id === undefined) && (missing0 = "repair_id"))) || ((data.repair === undefined) && (missing0 = "repair"))){
validate128.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "repair") || (key0 === "repair_id")) || (key0 === "type")) || (key0 === "v"))){
validate128.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.repair !== undefined){
let data0 = data.repair;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate128.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("restart_window" !== data0){
validate128.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/const",keyword:"const",params:{allowedValue: "restart_window"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair_id !== undefined){
let data1 = data.repair_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate128.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate128.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate128.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("repair.order" !== data2){
validate128.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "repair.order"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate128.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate128.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate128.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate128.errors = vErrors;
return errors === 0;
}

export const isRepairPlan = validate129;
const schema159 = {"additionalProperties":false,"properties":{"expires_at":{"format":"date-time","type":"string"},"interrupts":{"$ref":"#/$defs/DiagnosisWords"},"repair":{"const":"restart_window","type":"string"},"repair_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"takes_s":{"maximum":600,"minimum":1,"type":"integer"}},"required":["repair_id","repair","interrupts","takes_s","expires_at"],"type":"object"};

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.repair_id === undefined) && (missing0 = "repair_id")) || ((data.repair === undefined) && (missing0 = "repair"))) || ((data.interrupts === undefined) && (missing0 = "interrupts"))) || ((data.takes_s === undefined) && (missing0 = "takes_s"))) || ((data.expires_at === undefined) && (missing0 = "expires_at"))){
validate129.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "expires_at") || (key0 === "interrupts")) || (key0 === "repair")) || (key0 === "repair_id")) || (key0 === "takes_s"))){
validate129.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.expires_at !== undefined){
let data0 = data.expires_at;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate129.errors = [{instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate129.errors = [{instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interrupts !== undefined){
let data1 = data.interrupts;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.ja === undefined) && (missing1 = "ja")) || ((data1.en === undefined) && (missing1 = "en"))){
validate129.errors = [{instancePath:instancePath+"/interrupts",schemaPath:"#/$defs/DiagnosisWords/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((key1 === "en") || (key1 === "ja"))){
validate129.errors = [{instancePath:instancePath+"/interrupts",schemaPath:"#/$defs/DiagnosisWords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.en !== undefined){
let data2 = data1.en;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 500){
validate129.errors = [{instancePath:instancePath+"/interrupts/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate129.errors = [{instancePath:instancePath+"/interrupts/en",schemaPath:"#/$defs/DiagnosisWords/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.ja !== undefined){
let data3 = data1.ja;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func2(data3) > 500){
validate129.errors = [{instancePath:instancePath+"/interrupts/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate129.errors = [{instancePath:instancePath+"/interrupts/ja",schemaPath:"#/$defs/DiagnosisWords/properties/ja/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate129.errors = [{instancePath:instancePath+"/interrupts",schemaPath:"#/$defs/DiagnosisWords/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair !== undefined){
let data4 = data.repair;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate129.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("restart_window" !== data4){
validate129.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/const",keyword:"const",params:{allowedValue: "restart_window"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair_id !== undefined){
let data5 = data.repair_id;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate129.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate129.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.takes_s !== undefined){
let data6 = data.takes_s;
const _errs16 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate129.errors = [{instancePath:instancePath+"/takes_s",schemaPath:"#/properties/takes_s/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if(typeof data6 == "number"){
if(data6 > 600 || isNaN(data6)){
validate129.errors = [{instancePath:instancePath+"/takes_s",schemaPath:"#/properties/takes_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate129.errors = [{instancePath:instancePath+"/takes_s",schemaPath:"#/properties/takes_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate129.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate129.errors = vErrors;
return errors === 0;
}

export const isRepairResult = validate130;
const schema161 = {"additionalProperties":false,"properties":{"outcome":{"enum":["done","in_session","failed"],"type":"string"},"repair_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"repair.result","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","repair_id","outcome"],"type":"object"};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.repair_id === undefined) && (missing0 = "repair_id"))) || ((data.outcome === undefined) && (missing0 = "outcome"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "outcome") || (key0 === "repair_id")) || (key0 === "type")) || (key0 === "v"))){
validate130.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.outcome !== undefined){
let data0 = data.outcome;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate130.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "done") || (data0 === "in_session")) || (data0 === "failed"))){
validate130.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema161.properties.outcome.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair_id !== undefined){
let data1 = data.repair_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate130.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate130.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("repair.result" !== data2){
validate130.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "repair.result"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate130.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate130.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}

export const isRepairState = validate131;
const schema162 = {"additionalProperties":false,"properties":{"kiosk_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"outcome":{"enum":["ordered","done","in_session","offline","no_answer","failed"],"type":"string"},"repair":{"const":"restart_window","type":"string"},"repair_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"repair.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","repair_id","kiosk_id","repair","outcome"],"type":"object"};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.repair_id === undefined) && (missing0 = "repair_id"))) || ((data.kiosk_id === undefined) && (missing0 = "kiosk_id"))) || ((data.repair === undefined) && (missing0 = "repair"))) || ((data.outcome === undefined) && (missing0 = "outcome"))){
validate131.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "kiosk_id") || (key0 === "outcome")) || (key0 === "repair")) || (key0 === "repair_id")) || (key0 === "type")) || (key0 === "v"))){
validate131.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kiosk_id !== undefined){
let data0 = data.kiosk_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate131.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/kiosk_id",schemaPath:"#/properties/kiosk_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data1 = data.outcome;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate131.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data1 === "ordered") || (data1 === "done")) || (data1 === "in_session")) || (data1 === "offline")) || (data1 === "no_answer")) || (data1 === "failed"))){
validate131.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema162.properties.outcome.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair !== undefined){
let data2 = data.repair;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate131.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("restart_window" !== data2){
validate131.errors = [{instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/const",keyword:"const",params:{allowedValue: "restart_window"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repair_id !== undefined){
let data3 = data.repair_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate131.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/repair_id",schemaPath:"#/properties/repair_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate131.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("repair.state" !== data4){
validate131.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "repair.state"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate131.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate131.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate131.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate131.errors = vErrors;
return errors === 0;
}

export const isSessionAccept = validate132;
const schema163 = {"additionalProperties":false,"properties":{"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.accept","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id"],"type":"object"};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))){
validate132.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session_id") || (key0 === "type")) || (key0 === "v"))){
validate132.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session_id !== undefined){
let data0 = data.session_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate132.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate132.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate132.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.accept" !== data1){
validate132.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.accept"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate132.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate132.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}

export const isSessionConsent = validate133;
const schema164 = {"additionalProperties":false,"properties":{"decision":{"enum":["grant","refuse"],"type":"string"},"notice_version":{"maxLength":20,"type":"string"},"powers":{"items":{"enum":["see","point","operate"],"type":"string"},"type":"array"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.consent","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","decision","powers","notice_version"],"type":"object"};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.decision === undefined) && (missing0 = "decision"))) || ((data.powers === undefined) && (missing0 = "powers"))) || ((data.notice_version === undefined) && (missing0 = "notice_version"))){
validate133.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "decision") || (key0 === "notice_version")) || (key0 === "powers")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate133.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.decision !== undefined){
let data0 = data.decision;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate133.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "grant") || (data0 === "refuse"))){
validate133.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/enum",keyword:"enum",params:{allowedValues: schema164.properties.decision.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice_version !== undefined){
let data1 = data.notice_version;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 20){
validate133.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate133.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.powers !== undefined){
let data2 = data.powers;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(typeof data3 !== "string"){
validate133.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data3 === "see") || (data3 === "point")) || (data3 === "operate"))){
validate133.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/enum",keyword:"enum",params:{allowedValues: schema164.properties.powers.items.enum}}];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate133.errors = [{instancePath:instancePath+"/powers",schemaPath:"#/properties/powers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data4 = data.session_id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
validate133.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate133.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate133.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.consent" !== data5){
validate133.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.consent"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data6 = data.v;
const _errs14 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate133.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data6){
validate133.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate133.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate133.errors = vErrors;
return errors === 0;
}

export const isSessionEnd = validate134;
const schema165 = {"additionalProperties":false,"properties":{"reason":{"enum":["citizen_left","citizen_hung_up","operator_hung_up","consent_refused","operator_lost","kiosk_lost","idle","completed"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.end","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","reason"],"type":"object"};

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate134.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "reason") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate134.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.reason !== undefined){
let data0 = data.reason;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate134.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data0 === "citizen_left") || (data0 === "citizen_hung_up")) || (data0 === "operator_hung_up")) || (data0 === "consent_refused")) || (data0 === "operator_lost")) || (data0 === "kiosk_lost")) || (data0 === "idle")) || (data0 === "completed"))){
validate134.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema165.properties.reason.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate134.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate134.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.end" !== data2){
validate134.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.end"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate134.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate134.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate134.errors = vErrors;
return errors === 0;
}

export const isSessionPowers = validate135;
const schema166 = {"additionalProperties":false,"properties":{"notice_version":{"maxLength":20,"type":"string"},"powers":{"items":{"enum":["see","point","operate"],"type":"string"},"type":"array"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.powers","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","powers","notice_version"],"type":"object"};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.powers === undefined) && (missing0 = "powers"))) || ((data.notice_version === undefined) && (missing0 = "notice_version"))){
validate135.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "notice_version") || (key0 === "powers")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate135.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.notice_version !== undefined){
let data0 = data.notice_version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 20){
validate135.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate135.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.powers !== undefined){
let data1 = data.powers;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
if(typeof data2 !== "string"){
validate135.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "see") || (data2 === "point")) || (data2 === "operate"))){
validate135.errors = [{instancePath:instancePath+"/powers/" + i0,schemaPath:"#/properties/powers/items/enum",keyword:"enum",params:{allowedValues: schema166.properties.powers.items.enum}}];
return false;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/powers",schemaPath:"#/properties/powers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data3 = data.session_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate135.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate135.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate135.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.powers" !== data4){
validate135.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.powers"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate135.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate135.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate135.errors = vErrors;
return errors === 0;
}

export const isSessionRequest = validate136;
const schema167 = {"additionalProperties":false,"properties":{"language":{"enum":["ja","ja-easy","en"],"type":"string"},"purpose":{"enum":["new_application","renewal_or_loss","insurance_card","bank_account","photo_help","other"],"type":"string"},"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.request","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","request_id","purpose","language"],"type":"object"};

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.purpose === undefined) && (missing0 = "purpose"))) || ((data.language === undefined) && (missing0 = "language"))){
validate136.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "language") || (key0 === "purpose")) || (key0 === "request_id")) || (key0 === "type")) || (key0 === "v"))){
validate136.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.language !== undefined){
let data0 = data.language;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate136.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "ja") || (data0 === "ja-easy")) || (data0 === "en"))){
validate136.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema167.properties.language.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
let data1 = data.purpose;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate136.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data1 === "new_application") || (data1 === "renewal_or_loss")) || (data1 === "insurance_card")) || (data1 === "bank_account")) || (data1 === "photo_help")) || (data1 === "other"))){
validate136.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema167.properties.purpose.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate136.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate136.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate136.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.request" !== data3){
validate136.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.request"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate136.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate136.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate136.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate136.errors = vErrors;
return errors === 0;
}

export const isSessionRequeue = validate137;
const schema168 = {"additionalProperties":false,"properties":{"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.requeue","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id"],"type":"object"};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))){
validate137.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session_id") || (key0 === "type")) || (key0 === "v"))){
validate137.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session_id !== undefined){
let data0 = data.session_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate137.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate137.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate137.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.requeue" !== data1){
validate137.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.requeue"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate137.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate137.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}

export const isSessionResume = validate138;
const schema169 = {"additionalProperties":false,"properties":{"last_seq":{"maximum":9007199254740991,"minimum":0,"type":"integer"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.resume","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","last_seq"],"type":"object"};

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.last_seq === undefined) && (missing0 = "last_seq"))){
validate138.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "last_seq") || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate138.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.last_seq !== undefined){
let data0 = data.last_seq;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate138.errors = [{instancePath:instancePath+"/last_seq",schemaPath:"#/properties/last_seq/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
validate138.errors = [{instancePath:instancePath+"/last_seq",schemaPath:"#/properties/last_seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate138.errors = [{instancePath:instancePath+"/last_seq",schemaPath:"#/properties/last_seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data1 = data.session_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate138.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate138.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate138.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.resume" !== data2){
validate138.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.resume"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs8 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate138.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate138.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate138.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate138.errors = vErrors;
return errors === 0;
}

export const isSessionState = validate139;
const schema170 = {"additionalProperties":false,"properties":{"session":{"$ref":"#/$defs/SessionView"},"type":{"const":"session.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session"],"type":"object"};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session === undefined) && (missing0 = "session"))){
validate139.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session") || (key0 === "type")) || (key0 === "v"))){
validate139.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session !== undefined){
const _errs2 = errors;
if(!(validate81(data.session, {instancePath:instancePath+"/session",parentData:data,parentDataProperty:"session",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate139.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.state" !== data1){
validate139.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.state"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate139.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate139.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate139.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate139.errors = vErrors;
return errors === 0;
}

export const isSessionUnwatch = validate141;
const schema171 = {"additionalProperties":false,"properties":{"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.unwatch","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id"],"type":"object"};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))){
validate141.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session_id") || (key0 === "type")) || (key0 === "v"))){
validate141.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session_id !== undefined){
let data0 = data.session_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate141.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate141.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate141.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.unwatch" !== data1){
validate141.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.unwatch"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate141.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate141.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate141.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate141.errors = vErrors;
return errors === 0;
}

export const isSessionWatch = validate142;
const schema172 = {"additionalProperties":false,"properties":{"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.watch","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id"],"type":"object"};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))){
validate142.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session_id") || (key0 === "type")) || (key0 === "v"))){
validate142.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session_id !== undefined){
let data0 = data.session_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate142.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate142.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate142.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.watch" !== data1){
validate142.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.watch"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate142.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate142.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate142.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate142.errors = vErrors;
return errors === 0;
}

export const isSessionWatchAnswer = validate143;
const schema173 = {"additionalProperties":false,"properties":{"decision":{"enum":["allow","refuse"],"type":"string"},"notice_version":{"maxLength":20,"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.watch_answer","type":"string"},"v":{"const":1,"type":"integer"},"viewer_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"}},"required":["v","type","session_id","viewer_id","decision","notice_version"],"type":"object"};

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.viewer_id === undefined) && (missing0 = "viewer_id"))) || ((data.decision === undefined) && (missing0 = "decision"))) || ((data.notice_version === undefined) && (missing0 = "notice_version"))){
validate143.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "decision") || (key0 === "notice_version")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v")) || (key0 === "viewer_id"))){
validate143.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.decision !== undefined){
let data0 = data.decision;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate143.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "allow") || (data0 === "refuse"))){
validate143.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/enum",keyword:"enum",params:{allowedValues: schema173.properties.decision.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notice_version !== undefined){
let data1 = data.notice_version;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 20){
validate143.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate143.errors = [{instancePath:instancePath+"/notice_version",schemaPath:"#/properties/notice_version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate143.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate143.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate143.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.watch_answer" !== data3){
validate143.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.watch_answer"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate143.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate143.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.viewer_id !== undefined){
let data5 = data.viewer_id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate143.errors = [{instancePath:instancePath+"/viewer_id",schemaPath:"#/properties/viewer_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate143.errors = [{instancePath:instancePath+"/viewer_id",schemaPath:"#/properties/viewer_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate143.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate143.errors = vErrors;
return errors === 0;
}

export const isSessionWrapUp = validate144;
const schema174 = {"additionalProperties":false,"properties":{"note":{"maxLength":4000,"type":"string"},"outcome":{"enum":["completed","to_be_continued","escalated","no_show","fault"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"session.wrap_up","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","outcome","note"],"type":"object"};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.note === undefined) && (missing0 = "note"))){
validate144.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "note") || (key0 === "outcome")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate144.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.note !== undefined){
let data0 = data.note;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 4000){
validate144.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 4000}}];
return false;
}
}
else {
validate144.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data1 = data.outcome;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate144.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data1 === "completed") || (data1 === "to_be_continued")) || (data1 === "escalated")) || (data1 === "no_show")) || (data1 === "fault"))){
validate144.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema174.properties.outcome.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate144.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate144.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate144.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("session.wrap_up" !== data3){
validate144.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "session.wrap_up"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate144.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate144.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate144.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate144.errors = vErrors;
return errors === 0;
}

export const isSessionsRunning = validate145;
const schema175 = {"additionalProperties":false,"properties":{"entries":{"items":{"$ref":"#/$defs/RunningSession"},"type":"array"},"type":{"const":"sessions.running","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","entries"],"type":"object"};
const schema176 = {"additionalProperties":false,"properties":{"in_call_since":{"format":"date-time","type":"string"},"kiosk_name":{"maxLength":80,"minLength":1,"type":"string"},"language":{"enum":["ja","ja-easy","en"],"type":"string"},"may_watch":{"type":"boolean"},"operator_name":{"maxLength":80,"minLength":1,"type":"string"},"purpose":{"enum":["new_application","renewal_or_loss","insurance_card","bank_account","photo_help","other"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"ticket":{"type":"integer"}},"required":["session_id","kiosk_name","operator_name","purpose","language","ticket","in_call_since","may_watch"],"type":"object"};

function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.entries === undefined) && (missing0 = "entries"))){
validate145.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "entries") || (key0 === "type")) || (key0 === "v"))){
validate145.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.entries !== undefined){
let data0 = data.entries;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((data1.session_id === undefined) && (missing1 = "session_id")) || ((data1.kiosk_name === undefined) && (missing1 = "kiosk_name"))) || ((data1.operator_name === undefined) && (missing1 = "operator_name"))) || ((data1.purpose === undefined) && (missing1 = "purpose"))) || ((data1.language === undefined) && (missing1 = "language"))) || ((data1.ticket === undefined) && (missing1 = "ticket"))) || ((data1.in_call_since === undefined) && (missing1 = "in_call_since"))) || ((data1.may_watch === undefined) && (missing1 = "may_watch"))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/RunningSession/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((((((((key1 === "in_call_since") || (key1 === "kiosk_name")) || (key1 === "language")) || (key1 === "may_watch")) || (key1 === "operator_name")) || (key1 === "purpose")) || (key1 === "session_id")) || (key1 === "ticket"))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/RunningSession/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.in_call_since !== undefined){
let data2 = data1.in_call_since;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/in_call_since",schemaPath:"#/$defs/RunningSession/properties/in_call_since/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/in_call_since",schemaPath:"#/$defs/RunningSession/properties/in_call_since/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.kiosk_name !== undefined){
let data3 = data1.kiosk_name;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func2(data3) > 80){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/RunningSession/properties/kiosk_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data3) < 1){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/RunningSession/properties/kiosk_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/kiosk_name",schemaPath:"#/$defs/RunningSession/properties/kiosk_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.language !== undefined){
let data4 = data1.language;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/language",schemaPath:"#/$defs/RunningSession/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data4 === "ja") || (data4 === "ja-easy")) || (data4 === "en"))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/language",schemaPath:"#/$defs/RunningSession/properties/language/enum",keyword:"enum",params:{allowedValues: schema176.properties.language.enum}}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.may_watch !== undefined){
const _errs14 = errors;
if(typeof data1.may_watch !== "boolean"){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/may_watch",schemaPath:"#/$defs/RunningSession/properties/may_watch/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.operator_name !== undefined){
let data6 = data1.operator_name;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(func2(data6) > 80){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/operator_name",schemaPath:"#/$defs/RunningSession/properties/operator_name/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data6) < 1){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/operator_name",schemaPath:"#/$defs/RunningSession/properties/operator_name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/operator_name",schemaPath:"#/$defs/RunningSession/properties/operator_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.purpose !== undefined){
let data7 = data1.purpose;
const _errs18 = errors;
if(typeof data7 !== "string"){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/purpose",schemaPath:"#/$defs/RunningSession/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data7 === "new_application") || (data7 === "renewal_or_loss")) || (data7 === "insurance_card")) || (data7 === "bank_account")) || (data7 === "photo_help")) || (data7 === "other"))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/purpose",schemaPath:"#/$defs/RunningSession/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema176.properties.purpose.enum}}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.session_id !== undefined){
let data8 = data1.session_id;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/session_id",schemaPath:"#/$defs/RunningSession/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/session_id",schemaPath:"#/$defs/RunningSession/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.ticket !== undefined){
let data9 = data1.ticket;
const _errs22 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate145.errors = [{instancePath:instancePath+"/entries/" + i0+"/ticket",schemaPath:"#/$defs/RunningSession/properties/ticket/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/$defs/RunningSession/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate145.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data10 = data.type;
const _errs24 = errors;
if(typeof data10 !== "string"){
validate145.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("sessions.running" !== data10){
validate145.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "sessions.running"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data11 = data.v;
const _errs26 = errors;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
validate145.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data11){
validate145.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate145.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate145.errors = vErrors;
return errors === 0;
}

export const isSignalCandidate = validate146;
const schema177 = {"additionalProperties":false,"properties":{"attempt":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"candidate":{"anyOf":[{"$ref":"#/$defs/IceCandidate"},{"type":"null"}]},"link":{"enum":["call","window","speech"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"signal.candidate","type":"string"},"v":{"const":1,"type":"integer"},"viewer":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]}},"required":["v","type","session_id","link","attempt","candidate","viewer"],"type":"object"};
const schema178 = {"additionalProperties":false,"properties":{"candidate":{"maxLength":1024,"type":"string"},"sdpMLineIndex":{"anyOf":[{"maximum":64,"minimum":0,"type":"integer"},{"type":"null"}]},"sdpMid":{"anyOf":[{"maxLength":32,"type":"string"},{"type":"null"}]},"usernameFragment":{"anyOf":[{"maxLength":256,"type":"string"},{"type":"null"}]}},"required":["candidate","sdpMid","sdpMLineIndex","usernameFragment"],"type":"object"};

function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.link === undefined) && (missing0 = "link"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.viewer === undefined) && (missing0 = "viewer"))){
validate146.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "attempt") || (key0 === "candidate")) || (key0 === "link")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v")) || (key0 === "viewer"))){
validate146.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.attempt !== undefined){
let data0 = data.attempt;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate146.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data1 = data.candidate;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.candidate === undefined) && (missing1 = "candidate")) || ((data1.sdpMid === undefined) && (missing1 = "sdpMid"))) || ((data1.sdpMLineIndex === undefined) && (missing1 = "sdpMLineIndex"))) || ((data1.usernameFragment === undefined) && (missing1 = "usernameFragment"))){
const err0 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/IceCandidate/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs9 = errors;
for(const key1 in data1){
if(!((((key1 === "candidate") || (key1 === "sdpMLineIndex")) || (key1 === "sdpMid")) || (key1 === "usernameFragment"))){
const err1 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/IceCandidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs9 === errors){
if(data1.candidate !== undefined){
let data2 = data1.candidate;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(func2(data2) > 1024){
const err2 = {instancePath:instancePath+"/candidate/candidate",schemaPath:"#/$defs/IceCandidate/properties/candidate/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/candidate/candidate",schemaPath:"#/$defs/IceCandidate/properties/candidate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.sdpMLineIndex !== undefined){
let data3 = data1.sdpMLineIndex;
const _errs12 = errors;
const _errs13 = errors;
let valid4 = false;
const _errs14 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err4 = {instancePath:instancePath+"/candidate/sdpMLineIndex",schemaPath:"#/$defs/IceCandidate/properties/sdpMLineIndex/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(errors === _errs14){
if(typeof data3 == "number"){
if(data3 > 64 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/candidate/sdpMLineIndex",schemaPath:"#/$defs/IceCandidate/properties/sdpMLineIndex/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/candidate/sdpMLineIndex",schemaPath:"#/$defs/IceCandidate/properties/sdpMLineIndex/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
var _valid1 = _errs14 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs16 = errors;
if(data3 !== null){
const err7 = {instancePath:instancePath+"/candidate/sdpMLineIndex",schemaPath:"#/$defs/IceCandidate/properties/sdpMLineIndex/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err8 = {instancePath:instancePath+"/candidate/sdpMLineIndex",schemaPath:"#/$defs/IceCandidate/properties/sdpMLineIndex/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.sdpMid !== undefined){
let data4 = data1.sdpMid;
const _errs18 = errors;
const _errs19 = errors;
let valid5 = false;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data4 === "string"){
if(func2(data4) > 32){
const err9 = {instancePath:instancePath+"/candidate/sdpMid",schemaPath:"#/$defs/IceCandidate/properties/sdpMid/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 32}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/candidate/sdpMid",schemaPath:"#/$defs/IceCandidate/properties/sdpMid/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs20 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs22 = errors;
if(data4 !== null){
const err11 = {instancePath:instancePath+"/candidate/sdpMid",schemaPath:"#/$defs/IceCandidate/properties/sdpMid/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err12 = {instancePath:instancePath+"/candidate/sdpMid",schemaPath:"#/$defs/IceCandidate/properties/sdpMid/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.usernameFragment !== undefined){
let data5 = data1.usernameFragment;
const _errs24 = errors;
const _errs25 = errors;
let valid6 = false;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data5 === "string"){
if(func2(data5) > 256){
const err13 = {instancePath:instancePath+"/candidate/usernameFragment",schemaPath:"#/$defs/IceCandidate/properties/usernameFragment/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/candidate/usernameFragment",schemaPath:"#/$defs/IceCandidate/properties/usernameFragment/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid3 = _errs26 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const _errs28 = errors;
if(data5 !== null){
const err15 = {instancePath:instancePath+"/candidate/usernameFragment",schemaPath:"#/$defs/IceCandidate/properties/usernameFragment/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs28 === errors;
valid6 = valid6 || _valid3;
}
if(!valid6){
const err16 = {instancePath:instancePath+"/candidate/usernameFragment",schemaPath:"#/$defs/IceCandidate/properties/usernameFragment/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/IceCandidate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs30 = errors;
if(data1 !== null){
const err18 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs30 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err19 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate146.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link !== undefined){
let data6 = data.link;
const _errs32 = errors;
if(typeof data6 !== "string"){
validate146.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data6 === "call") || (data6 === "window")) || (data6 === "speech"))){
validate146.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/enum",keyword:"enum",params:{allowedValues: schema177.properties.link.enum}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data7 = data.session_id;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
validate146.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data8 = data.type;
const _errs36 = errors;
if(typeof data8 !== "string"){
validate146.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("signal.candidate" !== data8){
validate146.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "signal.candidate"}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data9 = data.v;
const _errs38 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
validate146.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data9){
validate146.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.viewer !== undefined){
let data10 = data.viewer;
const _errs40 = errors;
const _errs41 = errors;
let valid7 = false;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err20 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid4 = _errs42 === errors;
valid7 = valid7 || _valid4;
if(!valid7){
const _errs44 = errors;
if(data10 !== null){
const err22 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid4 = _errs44 === errors;
valid7 = valid7 || _valid4;
}
if(!valid7){
const err23 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
validate146.errors = vErrors;
return false;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate146.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate146.errors = vErrors;
return errors === 0;
}

export const isSignalDescription = validate147;
const schema179 = {"additionalProperties":false,"properties":{"attempt":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"description":{"$ref":"#/$defs/SessionDescription"},"link":{"enum":["call","window","speech"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"signal.description","type":"string"},"v":{"const":1,"type":"integer"},"viewer":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]}},"required":["v","type","session_id","link","attempt","description","viewer"],"type":"object"};
const schema180 = {"additionalProperties":false,"properties":{"sdp":{"maxLength":32768,"type":"string"},"type":{"enum":["offer","answer","pranswer","rollback"],"type":"string"}},"required":["type","sdp"],"type":"object"};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.link === undefined) && (missing0 = "link"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.viewer === undefined) && (missing0 = "viewer"))){
validate147.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "attempt") || (key0 === "description")) || (key0 === "link")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v")) || (key0 === "viewer"))){
validate147.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.attempt !== undefined){
let data0 = data.attempt;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate147.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate147.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data1 = data.description;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.type === undefined) && (missing1 = "type")) || ((data1.sdp === undefined) && (missing1 = "sdp"))){
validate147.errors = [{instancePath:instancePath+"/description",schemaPath:"#/$defs/SessionDescription/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((key1 === "sdp") || (key1 === "type"))){
validate147.errors = [{instancePath:instancePath+"/description",schemaPath:"#/$defs/SessionDescription/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.sdp !== undefined){
let data2 = data1.sdp;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func2(data2) > 32768){
validate147.errors = [{instancePath:instancePath+"/description/sdp",schemaPath:"#/$defs/SessionDescription/properties/sdp/maxLength",keyword:"maxLength",params:{limit: 32768}}];
return false;
}
}
else {
validate147.errors = [{instancePath:instancePath+"/description/sdp",schemaPath:"#/$defs/SessionDescription/properties/sdp/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.type !== undefined){
let data3 = data1.type;
const _errs10 = errors;
if(typeof data3 !== "string"){
validate147.errors = [{instancePath:instancePath+"/description/type",schemaPath:"#/$defs/SessionDescription/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data3 === "offer") || (data3 === "answer")) || (data3 === "pranswer")) || (data3 === "rollback"))){
validate147.errors = [{instancePath:instancePath+"/description/type",schemaPath:"#/$defs/SessionDescription/properties/type/enum",keyword:"enum",params:{allowedValues: schema180.properties.type.enum}}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate147.errors = [{instancePath:instancePath+"/description",schemaPath:"#/$defs/SessionDescription/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link !== undefined){
let data4 = data.link;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate147.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data4 === "call") || (data4 === "window")) || (data4 === "speech"))){
validate147.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/enum",keyword:"enum",params:{allowedValues: schema179.properties.link.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data5 = data.session_id;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
validate147.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate147.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data6 = data.type;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate147.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("signal.description" !== data6){
validate147.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "signal.description"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data7 = data.v;
const _errs18 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate147.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data7){
validate147.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.viewer !== undefined){
let data8 = data.viewer;
const _errs20 = errors;
const _errs21 = errors;
let valid3 = false;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
const err0 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs24 = errors;
if(data8 !== null){
const err2 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err3 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate147.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate147.errors = vErrors;
return errors === 0;
}

export const isSignalRestart = validate148;
const schema181 = {"additionalProperties":false,"properties":{"attempt":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"link":{"enum":["call","window","speech"],"type":"string"},"reason":{"enum":["ice_disconnected","ice_failed","channel_closed","address_changed","reload"],"type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"signal.restart","type":"string"},"v":{"const":1,"type":"integer"},"viewer":{"anyOf":[{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},{"type":"null"}]}},"required":["v","type","session_id","link","attempt","reason","viewer"],"type":"object"};

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.link === undefined) && (missing0 = "link"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.viewer === undefined) && (missing0 = "viewer"))){
validate148.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "attempt") || (key0 === "link")) || (key0 === "reason")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v")) || (key0 === "viewer"))){
validate148.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.attempt !== undefined){
let data0 = data.attempt;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate148.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.link !== undefined){
let data1 = data.link;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate148.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data1 === "call") || (data1 === "window")) || (data1 === "speech"))){
validate148.errors = [{instancePath:instancePath+"/link",schemaPath:"#/properties/link/enum",keyword:"enum",params:{allowedValues: schema181.properties.link.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data2 = data.reason;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate148.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data2 === "ice_disconnected") || (data2 === "ice_failed")) || (data2 === "channel_closed")) || (data2 === "address_changed")) || (data2 === "reload"))){
validate148.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema181.properties.reason.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data3 = data.session_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate148.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate148.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("signal.restart" !== data4){
validate148.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "signal.restart"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate148.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate148.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.viewer !== undefined){
let data6 = data.viewer;
const _errs14 = errors;
const _errs15 = errors;
let valid1 = false;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err0 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs18 = errors;
if(data6 !== null){
const err2 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/viewer",schemaPath:"#/properties/viewer/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate148.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate148.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate148.errors = vErrors;
return errors === 0;
}

export const isSpeechDevice = validate149;
const schema182 = {"additionalProperties":false,"properties":{"fault":{"anyOf":[{"enum":["unsupported","no_language_pack","refused","failed"],"type":"string"},{"type":"null"}]},"language":{"anyOf":[{"enum":["ja","en"],"type":"string"},{"type":"null"}]},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"speech.device","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","language","fault"],"type":"object"};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.fault === undefined) && (missing0 = "fault"))){
validate149.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "fault") || (key0 === "language")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate149.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.fault !== undefined){
let data0 = data.fault;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data0 === "unsupported") || (data0 === "no_language_pack")) || (data0 === "refused")) || (data0 === "failed"))){
const err1 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema182.properties.fault.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate149.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data1 = data.language;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "ja") || (data1 === "en"))){
const err5 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema182.properties.language.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs12 = errors;
if(data1 !== null){
const err6 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate149.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate149.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate149.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data3 = data.type;
const _errs16 = errors;
if(typeof data3 !== "string"){
validate149.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("speech.device" !== data3){
validate149.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "speech.device"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data4 = data.v;
const _errs18 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate149.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data4){
validate149.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate149.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate149.errors = vErrors;
return errors === 0;
}

export const isTranslatePreview = validate150;
const schema183 = {"additionalProperties":false,"properties":{"language":{"enum":["ja","en"],"type":"string"},"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"text":{"maxLength":2000,"minLength":1,"type":"string"},"type":{"const":"translate.preview","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","request_id","text","language"],"type":"object"};

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.language === undefined) && (missing0 = "language"))){
validate150.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "language") || (key0 === "request_id")) || (key0 === "session_id")) || (key0 === "text")) || (key0 === "type")) || (key0 === "v"))){
validate150.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.language !== undefined){
let data0 = data.language;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate150.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "ja") || (data0 === "en"))){
validate150.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/enum",keyword:"enum",params:{allowedValues: schema183.properties.language.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
validate150.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data2 = data.session_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
validate150.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data3 = data.text;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 2000){
validate150.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000}}];
return false;
}
else {
if(func2(data3) < 1){
validate150.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate150.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data4 = data.type;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate150.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("translate.preview" !== data4){
validate150.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "translate.preview"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data5 = data.v;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate150.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data5){
validate150.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate150.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate150.errors = vErrors;
return errors === 0;
}

export const isTranslatePreviewed = validate151;
const schema184 = {"additionalProperties":false,"properties":{"easy":{"anyOf":[{"maxLength":4000,"type":"string"},{"type":"null"}]},"rendering":{"$ref":"#/$defs/Rendering"},"request_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"session_id":{"pattern":"^[A-Za-z0-9_-]{8,64}$","type":"string"},"type":{"const":"translate.previewed","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session_id","request_id","rendering","easy"],"type":"object"};

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.rendering === undefined) && (missing0 = "rendering"))) || ((data.easy === undefined) && (missing0 = "easy"))){
validate151.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "easy") || (key0 === "rendering")) || (key0 === "request_id")) || (key0 === "session_id")) || (key0 === "type")) || (key0 === "v"))){
validate151.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.easy !== undefined){
let data0 = data.easy;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(func2(data0) > 4000){
const err0 = {instancePath:instancePath+"/easy",schemaPath:"#/properties/easy/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/easy",schemaPath:"#/properties/easy/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/easy",schemaPath:"#/properties/easy/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/easy",schemaPath:"#/properties/easy/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate151.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rendering !== undefined){
let data1 = data.rendering;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((((data1.language === undefined) && (missing1 = "language")) || ((data1.text === undefined) && (missing1 = "text"))) || ((data1.layer === undefined) && (missing1 = "layer"))) || ((data1.confidence === undefined) && (missing1 = "confidence"))) || ((data1.numbers === undefined) && (missing1 = "numbers"))) || ((data1.polarity === undefined) && (missing1 = "polarity"))) || ((data1.terms === undefined) && (missing1 = "terms"))) || ((data1.must_check === undefined) && (missing1 = "must_check"))) || ((data1.back === undefined) && (missing1 = "back"))) || ((data1.refused === undefined) && (missing1 = "refused"))){
validate151.errors = [{instancePath:instancePath+"/rendering",schemaPath:"#/$defs/Rendering/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data1){
if(!(func6.call(schema22.properties, key1))){
validate151.errors = [{instancePath:instancePath+"/rendering",schemaPath:"#/$defs/Rendering/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs11 === errors){
if(data1.back !== undefined){
let data2 = data1.back;
const _errs12 = errors;
const _errs13 = errors;
let valid4 = false;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data2 === "string"){
if(func2(data2) > 4000){
const err4 = {instancePath:instancePath+"/rendering/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/rendering/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs16 = errors;
if(data2 !== null){
const err6 = {instancePath:instancePath+"/rendering/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err7 = {instancePath:instancePath+"/rendering/back",schemaPath:"#/$defs/Rendering/properties/back/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate151.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.confidence !== undefined){
let data3 = data1.confidence;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data3 == "number"){
if(data3 > 1 || isNaN(data3)){
validate151.errors = [{instancePath:instancePath+"/rendering/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate151.errors = [{instancePath:instancePath+"/rendering/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate151.errors = [{instancePath:instancePath+"/rendering/confidence",schemaPath:"#/$defs/Rendering/properties/confidence/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.language !== undefined){
let data4 = data1.language;
const _errs20 = errors;
if(typeof data4 !== "string"){
validate151.errors = [{instancePath:instancePath+"/rendering/language",schemaPath:"#/$defs/Rendering/properties/language/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data4 === "ja") || (data4 === "ja-easy")) || (data4 === "en"))){
validate151.errors = [{instancePath:instancePath+"/rendering/language",schemaPath:"#/$defs/Rendering/properties/language/enum",keyword:"enum",params:{allowedValues: schema22.properties.language.enum}}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.layer !== undefined){
let data5 = data1.layer;
const _errs22 = errors;
if(typeof data5 !== "string"){
validate151.errors = [{instancePath:instancePath+"/rendering/layer",schemaPath:"#/$defs/Rendering/properties/layer/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data5 === "phrase") || (data5 === "memory")) || (data5 === "machine")) || (data5 === "same")) || (data5 === "none"))){
validate151.errors = [{instancePath:instancePath+"/rendering/layer",schemaPath:"#/$defs/Rendering/properties/layer/enum",keyword:"enum",params:{allowedValues: schema22.properties.layer.enum}}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.must_check !== undefined){
const _errs24 = errors;
if(typeof data1.must_check !== "boolean"){
validate151.errors = [{instancePath:instancePath+"/rendering/must_check",schemaPath:"#/$defs/Rendering/properties/must_check/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.numbers !== undefined){
let data7 = data1.numbers;
const _errs26 = errors;
if(typeof data7 !== "string"){
validate151.errors = [{instancePath:instancePath+"/rendering/numbers",schemaPath:"#/$defs/Rendering/properties/numbers/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data7 === "none") || (data7 === "kept")) || (data7 === "failed"))){
validate151.errors = [{instancePath:instancePath+"/rendering/numbers",schemaPath:"#/$defs/Rendering/properties/numbers/enum",keyword:"enum",params:{allowedValues: schema22.properties.numbers.enum}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.polarity !== undefined){
let data8 = data1.polarity;
const _errs28 = errors;
if(typeof data8 !== "string"){
validate151.errors = [{instancePath:instancePath+"/rendering/polarity",schemaPath:"#/$defs/Rendering/properties/polarity/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data8 === "none") || (data8 === "kept")) || (data8 === "failed"))){
validate151.errors = [{instancePath:instancePath+"/rendering/polarity",schemaPath:"#/$defs/Rendering/properties/polarity/enum",keyword:"enum",params:{allowedValues: schema22.properties.polarity.enum}}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.refused !== undefined){
let data9 = data1.refused;
const _errs30 = errors;
const _errs31 = errors;
let valid5 = false;
const _errs32 = errors;
if(typeof data9 !== "string"){
const err8 = {instancePath:instancePath+"/rendering/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data9 === "other_language") || (data9 === "markup")) || (data9 === "too_long")) || (data9 === "not_text"))){
const err9 = {instancePath:instancePath+"/rendering/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema22.properties.refused.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs32 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs34 = errors;
if(data9 !== null){
const err10 = {instancePath:instancePath+"/rendering/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs34 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err11 = {instancePath:instancePath+"/rendering/refused",schemaPath:"#/$defs/Rendering/properties/refused/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate151.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.terms !== undefined){
let data10 = data1.terms;
const _errs36 = errors;
if(typeof data10 !== "string"){
validate151.errors = [{instancePath:instancePath+"/rendering/terms",schemaPath:"#/$defs/Rendering/properties/terms/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data10 === "none") || (data10 === "kept")) || (data10 === "failed"))){
validate151.errors = [{instancePath:instancePath+"/rendering/terms",schemaPath:"#/$defs/Rendering/properties/terms/enum",keyword:"enum",params:{allowedValues: schema22.properties.terms.enum}}];
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.text !== undefined){
let data11 = data1.text;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data11 === "string"){
if(func2(data11) > 4000){
validate151.errors = [{instancePath:instancePath+"/rendering/text",schemaPath:"#/$defs/Rendering/properties/text/maxLength",keyword:"maxLength",params:{limit: 4000}}];
return false;
}
}
else {
validate151.errors = [{instancePath:instancePath+"/rendering/text",schemaPath:"#/$defs/Rendering/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate151.errors = [{instancePath:instancePath+"/rendering",schemaPath:"#/$defs/Rendering/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data12 = data.request_id;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data12 === "string"){
if(!pattern3.test(data12)){
validate151.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate151.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data13 = data.session_id;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
validate151.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{8,64}$"}}];
return false;
}
}
else {
validate151.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data14 = data.type;
const _errs44 = errors;
if(typeof data14 !== "string"){
validate151.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("translate.previewed" !== data14){
validate151.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "translate.previewed"}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data15 = data.v;
const _errs46 = errors;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
validate151.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data15){
validate151.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate151.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate151.errors = vErrors;
return errors === 0;
}

export const isWatchState = validate152;
const schema186 = {"additionalProperties":false,"properties":{"session":{"$ref":"#/$defs/SessionView"},"type":{"const":"watch.state","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","session"],"type":"object"};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.session === undefined) && (missing0 = "session"))){
validate152.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "session") || (key0 === "type")) || (key0 === "v"))){
validate152.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.session !== undefined){
const _errs2 = errors;
if(!(validate81(data.session, {instancePath:instancePath+"/session",parentData:data,parentDataProperty:"session",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate152.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("watch.state" !== data1){
validate152.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "watch.state"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate152.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate152.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate152.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate152.errors = vErrors;
return errors === 0;
}

export const isWindowAck = validate154;
const schema187 = {"additionalProperties":false,"properties":{"frame":{"maximum":4294967295,"minimum":0,"type":"integer"},"type":{"const":"window.ack","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","frame"],"type":"object"};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.frame === undefined) && (missing0 = "frame"))){
validate154.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "frame") || (key0 === "type")) || (key0 === "v"))){
validate154.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.frame !== undefined){
let data0 = data.frame;
const _errs2 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate154.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
validate154.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate154.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate154.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("window.ack" !== data1){
validate154.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "window.ack"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data2 = data.v;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate154.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data2){
validate154.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate154.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate154.errors = vErrors;
return errors === 0;
}

export const isWindowFrame = validate155;
const schema188 = {"additionalProperties":false,"properties":{"age_ms":{"minimum":0,"type":"number"},"captured_ms":{"minimum":0,"type":"number"},"frame":{"maximum":4294967295,"minimum":0,"type":"integer"},"full":{"type":"boolean"},"generation":{"maximum":4294967295,"minimum":0,"type":"integer"},"height":{"maximum":16384,"minimum":0,"type":"integer"},"shutter":{"anyOf":[{"enum":["secret_field","unknown","navigation","restarting","no_consent","ended"],"type":"string"},{"type":"null"}]},"tiles":{"items":{"$ref":"#/$defs/Tile"},"maxItems":65535,"type":"array"},"type":{"const":"window.frame","type":"string"},"v":{"const":1,"type":"integer"},"width":{"maximum":16384,"minimum":0,"type":"integer"}},"required":["v","type","frame","generation","width","height","full","shutter","captured_ms","age_ms","tiles"],"type":"object"};
const schema189 = {"additionalProperties":false,"properties":{"encoding":{"enum":["png","webp","palette","copy"],"type":"string"},"h":{"maximum":16384,"minimum":1,"type":"integer"},"length":{"maximum":16777216,"minimum":1,"type":"integer"},"w":{"maximum":16384,"minimum":1,"type":"integer"},"x":{"maximum":16384,"minimum":0,"type":"integer"},"y":{"maximum":16384,"minimum":0,"type":"integer"}},"required":["x","y","w","h","encoding","length"],"type":"object"};

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.frame === undefined) && (missing0 = "frame"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.width === undefined) && (missing0 = "width"))) || ((data.height === undefined) && (missing0 = "height"))) || ((data.full === undefined) && (missing0 = "full"))) || ((data.shutter === undefined) && (missing0 = "shutter"))) || ((data.captured_ms === undefined) && (missing0 = "captured_ms"))) || ((data.age_ms === undefined) && (missing0 = "age_ms"))) || ((data.tiles === undefined) && (missing0 = "tiles"))){
validate155.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func6.call(schema188.properties, key0))){
validate155.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.age_ms !== undefined){
let data0 = data.age_ms;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
validate155.errors = [{instancePath:instancePath+"/age_ms",schemaPath:"#/properties/age_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate155.errors = [{instancePath:instancePath+"/age_ms",schemaPath:"#/properties/age_ms/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.captured_ms !== undefined){
let data1 = data.captured_ms;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
validate155.errors = [{instancePath:instancePath+"/captured_ms",schemaPath:"#/properties/captured_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate155.errors = [{instancePath:instancePath+"/captured_ms",schemaPath:"#/properties/captured_ms/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frame !== undefined){
let data2 = data.frame;
const _errs6 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate155.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if(typeof data2 == "number"){
if(data2 > 4294967295 || isNaN(data2)){
validate155.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate155.errors = [{instancePath:instancePath+"/frame",schemaPath:"#/properties/frame/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.full !== undefined){
const _errs8 = errors;
if(typeof data.full !== "boolean"){
validate155.errors = [{instancePath:instancePath+"/full",schemaPath:"#/properties/full/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data4 = data.generation;
const _errs10 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate155.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if(typeof data4 == "number"){
if(data4 > 4294967295 || isNaN(data4)){
validate155.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate155.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.height !== undefined){
let data5 = data.height;
const _errs12 = errors;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
validate155.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if(typeof data5 == "number"){
if(data5 > 16384 || isNaN(data5)){
validate155.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate155.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutter !== undefined){
let data6 = data.shutter;
const _errs14 = errors;
const _errs15 = errors;
let valid1 = false;
const _errs16 = errors;
if(typeof data6 !== "string"){
const err0 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data6 === "secret_field") || (data6 === "unknown")) || (data6 === "navigation")) || (data6 === "restarting")) || (data6 === "no_consent")) || (data6 === "ended"))){
const err1 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema188.properties.shutter.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs18 = errors;
if(data6 !== null){
const err2 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate155.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiles !== undefined){
let data7 = data.tiles;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data7)){
if(data7.length > 65535){
validate155.errors = [{instancePath:instancePath+"/tiles",schemaPath:"#/properties/tiles/maxItems",keyword:"maxItems",params:{limit: 65535}}];
return false;
}
else {
var valid2 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((((((data8.x === undefined) && (missing1 = "x")) || ((data8.y === undefined) && (missing1 = "y"))) || ((data8.w === undefined) && (missing1 = "w"))) || ((data8.h === undefined) && (missing1 = "h"))) || ((data8.encoding === undefined) && (missing1 = "encoding"))) || ((data8.length === undefined) && (missing1 = "length"))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0,schemaPath:"#/$defs/Tile/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs25 = errors;
for(const key1 in data8){
if(!((((((key1 === "encoding") || (key1 === "h")) || (key1 === "length")) || (key1 === "w")) || (key1 === "x")) || (key1 === "y"))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0,schemaPath:"#/$defs/Tile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs25 === errors){
if(data8.encoding !== undefined){
let data9 = data8.encoding;
const _errs26 = errors;
if(typeof data9 !== "string"){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/encoding",schemaPath:"#/$defs/Tile/properties/encoding/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data9 === "png") || (data9 === "webp")) || (data9 === "palette")) || (data9 === "copy"))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/encoding",schemaPath:"#/$defs/Tile/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema189.properties.encoding.enum}}];
return false;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.h !== undefined){
let data10 = data8.h;
const _errs28 = errors;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/h",schemaPath:"#/$defs/Tile/properties/h/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if(typeof data10 == "number"){
if(data10 > 16384 || isNaN(data10)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/h",schemaPath:"#/$defs/Tile/properties/h/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data10 < 1 || isNaN(data10)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/h",schemaPath:"#/$defs/Tile/properties/h/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.length !== undefined){
let data11 = data8.length;
const _errs30 = errors;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/length",schemaPath:"#/$defs/Tile/properties/length/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if(typeof data11 == "number"){
if(data11 > 16777216 || isNaN(data11)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/length",schemaPath:"#/$defs/Tile/properties/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216}}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/length",schemaPath:"#/$defs/Tile/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.w !== undefined){
let data12 = data8.w;
const _errs32 = errors;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/w",schemaPath:"#/$defs/Tile/properties/w/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if(typeof data12 == "number"){
if(data12 > 16384 || isNaN(data12)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/w",schemaPath:"#/$defs/Tile/properties/w/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/w",schemaPath:"#/$defs/Tile/properties/w/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.x !== undefined){
let data13 = data8.x;
const _errs34 = errors;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/x",schemaPath:"#/$defs/Tile/properties/x/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if(typeof data13 == "number"){
if(data13 > 16384 || isNaN(data13)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/x",schemaPath:"#/$defs/Tile/properties/x/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/x",schemaPath:"#/$defs/Tile/properties/x/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.y !== undefined){
let data14 = data8.y;
const _errs36 = errors;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/y",schemaPath:"#/$defs/Tile/properties/y/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if(typeof data14 == "number"){
if(data14 > 16384 || isNaN(data14)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/y",schemaPath:"#/$defs/Tile/properties/y/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0+"/y",schemaPath:"#/$defs/Tile/properties/y/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/tiles/" + i0,schemaPath:"#/$defs/Tile/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs22 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/tiles",schemaPath:"#/properties/tiles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data15 = data.type;
const _errs38 = errors;
if(typeof data15 !== "string"){
validate155.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("window.frame" !== data15){
validate155.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "window.frame"}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data16 = data.v;
const _errs40 = errors;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
validate155.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data16){
validate155.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.width !== undefined){
let data17 = data.width;
const _errs42 = errors;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
validate155.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if(typeof data17 == "number"){
if(data17 > 16384 || isNaN(data17)){
validate155.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate155.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate155.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate155.errors = vErrors;
return errors === 0;
}

export const isWindowRefresh = validate156;
const schema190 = {"additionalProperties":false,"properties":{"type":{"const":"window.refresh","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type"],"type":"object"};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))){
validate156.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "v"))){
validate156.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate156.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("window.refresh" !== data0){
validate156.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "window.refresh"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data1 = data.v;
const _errs4 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
validate156.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data1){
validate156.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate156.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate156.errors = vErrors;
return errors === 0;
}

export const isWindowStatus = validate157;
const schema191 = {"additionalProperties":false,"properties":{"shutter":{"anyOf":[{"enum":["secret_field","unknown","navigation","restarting","no_consent","ended"],"type":"string"},{"type":"null"}]},"status":{"enum":["live","shuttered","restarting","crashed"],"type":"string"},"type":{"const":"window.status","type":"string"},"v":{"const":1,"type":"integer"}},"required":["v","type","status","shutter"],"type":"object"};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.shutter === undefined) && (missing0 = "shutter"))){
validate157.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "shutter") || (key0 === "status")) || (key0 === "type")) || (key0 === "v"))){
validate157.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.shutter !== undefined){
let data0 = data.shutter;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data0 === "secret_field") || (data0 === "unknown")) || (data0 === "navigation")) || (data0 === "restarting")) || (data0 === "no_consent")) || (data0 === "ended"))){
const err1 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema191.properties.shutter.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/shutter",schemaPath:"#/properties/shutter/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate157.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data1 = data.status;
const _errs8 = errors;
if(typeof data1 !== "string"){
validate157.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "live") || (data1 === "shuttered")) || (data1 === "restarting")) || (data1 === "crashed"))){
validate157.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema191.properties.status.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs10 = errors;
if(typeof data2 !== "string"){
validate157.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("window.status" !== data2){
validate157.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "window.status"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v !== undefined){
let data3 = data.v;
const _errs12 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate157.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(1 !== data3){
validate157.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate157.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate157.errors = vErrors;
return errors === 0;
}
export const wire = {
  "kiosk.challenge": isKioskChallenge,
  "kiosk.proof": isKioskProof,
  "kiosk.welcome": isKioskWelcome,
  "kiosk.presence": isKioskPresence,
  "kiosk.cards_left": isKioskCardsLeft,
  "operator.welcome": isOperatorWelcome,
  "operator.presence": isOperatorPresence,
  "queue.updated": isQueueUpdated,
  "queue.position": isQueuePosition,
  "session.request": isSessionRequest,
  "session.accept": isSessionAccept,
  "session.consent": isSessionConsent,
  "session.powers": isSessionPowers,
  "session.end": isSessionEnd,
  "session.requeue": isSessionRequeue,
  "session.wrap_up": isSessionWrapUp,
  "session.resume": isSessionResume,
  "session.state": isSessionState,
  "chat.send": isChatSend,
  "chat.message": isChatMessage,
  "signal.description": isSignalDescription,
  "signal.candidate": isSignalCandidate,
  "signal.restart": isSignalRestart,
  "control.report": isControlReport,
  "control.recorded": isControlRecorded,
  "receipt.issued": isReceiptIssued,
  "receipt.recorded": isReceiptRecorded,
  "sessions.running": isSessionsRunning,
  "session.watch": isSessionWatch,
  "session.watch_answer": isSessionWatchAnswer,
  "session.unwatch": isSessionUnwatch,
  "watch.state": isWatchState,
  "interpretation.set": isInterpretationSet,
  "interpretation.state": isInterpretationState,
  "caption.partial": isCaptionPartial,
  "caption.line": isCaptionLine,
  "caption.correct": isCaptionCorrect,
  "caption.hold": isCaptionHold,
  "speech.device": isSpeechDevice,
  "caption.heard": isCaptionHeard,
  "translate.preview": isTranslatePreview,
  "translate.previewed": isTranslatePreviewed,
  "phrase.say": isPhraseSay,
  "phrase.wanted": isPhraseWanted,
  "phrase.list": isPhraseList,
  "photo.step": isPhotoStep,
  "photo.shutter": isPhotoShutter,
  "photo.override": isPhotoOverride,
  "diagnosis.ask": isDiagnosisAsk,
  "diagnosis.run": isDiagnosisRun,
  "diagnosis.found": isDiagnosisFound,
  "diagnosis.done": isDiagnosisDone,
  "diagnosis.failed": isDiagnosisFailed,
  "diagnosis.recorded": isDiagnosisRecorded,
  "diagnosis.state": isDiagnosisState,
  "repair.order": isRepairOrder,
  "repair.result": isRepairResult,
  "repair.state": isRepairState,
  "error": isErrorMessage,
};
export const panel = {
  "session.request": isSessionRequest,
  "session.consent": isSessionConsent,
  "session.powers": isSessionPowers,
  "session.watch_answer": isSessionWatchAnswer,
  "session.end": isSessionEnd,
  "session.requeue": isSessionRequeue,
  "session.resume": isSessionResume,
  "chat.send": isChatSend,
  "signal.description": isSignalDescription,
  "signal.candidate": isSignalCandidate,
  "signal.restart": isSignalRestart,
  "kiosk.welcome": isKioskWelcome,
  "session.state": isSessionState,
  "queue.position": isQueuePosition,
  "chat.message": isChatMessage,
  "interpretation.set": isInterpretationSet,
  "interpretation.state": isInterpretationState,
  "caption.partial": isCaptionPartial,
  "caption.line": isCaptionLine,
  "caption.correct": isCaptionCorrect,
  "speech.device": isSpeechDevice,
  "caption.heard": isCaptionHeard,
  "phrase.say": isPhraseSay,
  "phrase.wanted": isPhraseWanted,
  "phrase.list": isPhraseList,
  "error": isErrorMessage,
  "panel.hello": isPanelHello,
  "panel.server_link": isPanelServerLink,
  "panel.window": isPanelWindow,
  "panel.activity": isPanelActivity,
  "panel.reset": isPanelReset,
  "panel.wiped": isPanelWiped,
  "panel.fault": isPanelFault,
  "panel.control": isPanelControl,
  "panel.control_answer": isPanelControlAnswer,
  "panel.take_back": isPanelTakeBack,
  "panel.confirm": isPanelConfirm,
  "panel.confirm_answer": isPanelConfirmAnswer,
  "panel.card": isPanelCard,
  "panel.card_key": isPanelCardKey,
  "panel.card_step": isPanelCardStep,
  "panel.photo": isPanelPhoto,
  "panel.photo_do": isPanelPhotoDo,
  "panel.letter": isPanelLetter,
  "panel.letter_do": isPanelLetterDo,
};
export const windowText = {
  "window.ack": isWindowAck,
  "window.refresh": isWindowRefresh,
  "window.status": isWindowStatus,
};
export const consoleInput = {
  "control.ask": isControlAsk,
  "control.withdraw": isControlWithdraw,
  "control.give_back": isControlGiveBack,
  "control.hand_over": isControlHandOver,
  "control.heartbeat": isControlHeartbeat,
  "fields.options_wanted": isFieldsWanted,
  "input.mouse": isInputMouse,
  "input.touch": isInputTouch,
  "input.wheel": isInputWheel,
  "input.key": isInputKey,
  "input.text": isInputText,
  "input.fill": isInputFill,
  "input.choose": isInputChoose,
  "input.check": isInputCheck,
  "input.focus": isInputFocus,
  "input.navigate": isInputNavigate,
  "mark.field": isMarkField,
  "mark.box": isMarkBox,
  "mark.stroke": isMarkStroke,
  "mark.clear": isMarkClear,
};
export const agentInput = {
  "control.state": isControlState,
  "fields.state": isFieldsState,
  "fields.options": isFieldOptions,
  "input.result": isInputResult,
};
export const pointer = {
  "pointer.move": isPointerMove,
  "pointer.hide": isPointerHide,
};
export const board = {
  "board.put": isBoardPut,
  "board.remove": isBoardRemove,
  "board.wipe": isBoardWipe,
  "board.view": isBoardView,
};
export const windowFrame = isWindowFrame;
export const periodReceipts = isPeriodReceipts;
export const erasureRecord = isErasureRecord;
export const fleet = isFleet;
export const diagnosisHistory = isDiagnosisHistory;
export const diagnosisView = isDiagnosisView;
export const repairPlan = isRepairPlan;
